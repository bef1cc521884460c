import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorCategories, errorReasons, features, isOperationName, operations } from './index.js';

const id = 'id-000001';
const when = '2026-11-21T10:00:00+08:00';

/** One line of the table in section 4 of the design: the operation, an input with every named field, named results. */
interface DesignLine {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: readonly string[];
}

const line = (name: string, input: Readonly<Record<string, unknown>>, ...result: readonly string[]): DesignLine => ({
  name,
  input,
  result,
});

const design: readonly DesignLine[] = [
  line('access.signIn', { name: 'duty', password: 'a password' }, 'token', 'account'),
  line('plans.list', { kind: 'specialist', text: '燃气' }, 'plans'),
  line('plans.get', { code: 'MH-S-01' }),
  line('incidents.match', { text: '七宝老街厂房着火', town: 'MH-T-02' }, 'open', 'plans', 'town', 'level'),
  line(
    'incidents.report',
    { text: '厂房着火', channel: 'phone', caller: {}, place: {}, occurredAt: when, scope: 'drill:one' },
    'incidentId',
    'number',
  ),
  line(
    'incidents.activate',
    { incidentId: id, planCode: 'MH-S-01', level: 'III', approvedBy: '带班领导', approvalNote: '电话同意' },
    'activationId',
  ),
  line('incidents.get', { incidentId: id }),
  line('incidents.list', {}),
  line('incidents.close', { incidentId: id, note: '处置完毕' }),
  line('command.group', { incidentId: id }, 'members', 'quorum'),
  line('command.add', { incidentId: id, personId: id }, 'memberId'),
  line('command.add', { incidentId: id, name: '示例一', phone: '8001', duty: '现场联络' }, 'memberId'),
  line('command.remove', { memberId: id }),
  line('calls.start', { incidentId: id, mode: 'all', memberIds: [id], provider: 'exchange' }, 'callOutId'),
  line('calls.start', { incidentId: id, mode: 'each' }, 'callOutId'),
  line('calls.start', { incidentId: id, mode: 'hunt' }, 'callOutId'),
  line('calls.stop', { callOutId: id }, 'callOutId'),
  line('calls.get', { callOutId: id }, 'state', 'legs'),
  line('tasks.list', { incidentId: id }, 'tasks'),
  line('tasks.list', { unitId: 'gas' }, 'tasks'),
  line('tasks.sign', { taskId: id }, 'version'),
  line('tasks.arrive', { taskId: id }, 'version'),
  line('tasks.feedback', { taskId: id, text: '正在排水' }, 'version'),
  line('tasks.extend', { taskId: id, reason: '道路中断', until: when }, 'version'),
  line('tasks.finish', { taskId: id, text: '已恢复' }, 'version'),
  line('tasks.verify', { taskId: id }, 'version'),
  line('tasks.sendBack', { taskId: id, reason: '现场未清理' }, 'version'),
  line('tasks.close', { taskId: id }, 'version'),
  line('resources.search', { text: '雨衣' }, 'lines'),
  line('resources.nearest', { itemId: id, lat: 31.1, lng: 121.4, quantity: 5 }, 'lines'),
  line('resources.nearest', { text: '雨衣', lat: 31.1, lng: 121.4, quantity: 5 }, 'lines'),
  line('resources.reserve', { incidentId: id, itemId: id, depotId: id, quantity: 5 }, 'reservationId'),
  line('resources.release', { reservationId: id }),
  line('resources.receive', { itemId: id, depotId: id, quantity: 5, expiresOn: '2027-01-01' }),
  line('journal.list', { incidentId: id, after: 0, limit: 100 }, 'rows'),
  line('journal.verify', {}, 'ok', 'lastSeq', 'brokenAt'),
];

const names = Object.keys(operations).filter(isOperationName);

function keysOf(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

describe('the error catalogue', () => {
  it.each(Object.entries(errorReasons))('gives %s a category that exists', (reason, category) => {
    expect(Object.keys(errorCategories)).toContain(category);
    expect(reason).toMatch(/^[a-z]+\.[a-z]+(_[a-z]+)*$/u);
  });

  it('holds every reason an operation declares', () => {
    for (const name of names) {
      for (const reason of operations[name].errors) expect(Object.keys(errorReasons), name).toContain(reason);
    }
  });
});

describe('the list of operations', () => {
  it('names each `feature.verb`, once', () => {
    const verbs = Object.values(features).reduce((sum, feature) => sum + Object.keys(feature).length, 0);
    expect(names).toHaveLength(verbs);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]*)*$/u);
  });

  it('knows its own names only', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '', 'access', 'access.']) {
      expect(isOperationName(name), name).toBe(false);
    }
  });

  it('lets a change through only for a named role, except for signing in, setting up and signing out', () => {
    const open = names.filter(
      (name) => operations[name].kind === 'command' && !Array.isArray(operations[name].permission),
    );
    expect(open.sort()).toEqual(['access.setUp', 'access.signIn', 'access.signOut']);
  });
});

describe.each(names)('%s', (name) => {
  const { input, output } = operations[name];

  it('does not take nothing for an input', () => {
    for (const nothing of [undefined, null, '', 0, []]) expect(input.safeParse(nothing).success).toBe(false);
  });

  it('takes and answers objects whose unknown keys are stripped, neither kept nor refused', () => {
    for (const schema of [input, output]) {
      expect(schema).toBeInstanceOf(z.ZodObject);
      if (schema instanceof z.ZodObject) expect(schema.def.catchall).toBeUndefined();
    }
  });
});

describe.each(design)('$name of the design', ({ name, input, result }) => {
  it('takes the fields the design names and strips others', () => {
    if (!isOperationName(name)) throw new Error(`there is no operation ${name}`);
    const parsed = operations[name].input.safeParse({ ...input, surprise: 'x' });
    expect(parsed.error?.issues).toBeUndefined();
    expect(Object.keys(parsed.data as object).sort()).toEqual(Object.keys(input).sort());
  });

  it('answers what the design names', () => {
    if (!isOperationName(name)) throw new Error(`there is no operation ${name}`);
    expect(keysOf(operations[name].output)).toEqual(expect.arrayContaining([...result]));
  });
});
