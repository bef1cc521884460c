import type { CallOut, Leg, Member, Provider } from './tile.rules.js';

/** A member of a command group. */
export const memberOf = (memberId: string, state: Member['state'] = 'waiting'): Member => ({
  memberId,
  post: '分管副区长',
  postRole: 'commander',
  required: true,
  person: { name: '示例·龚某', title: '副区长' },
  phones: [{ kind: 'office', number: '2941' }],
  state,
  stateAt: '2026-11-21T10:00:00.000Z',
  version: 1,
});

/** One person's call in a call-out. */
export const legOf = (memberId: string, state: Leg['state'], more: Partial<Leg> = {}): Leg => ({
  legId: `leg-${memberId}`,
  memberId,
  personName: '示例·龚某',
  substitute: false,
  numberIndex: 1,
  state,
  attempts: 1,
  onLine: false,
  asksOfficer: false,
  muted: false,
  at: '2026-11-21T10:00:05.000Z',
  ...more,
});

/** A call-out that runs on the simulated exchange. */
export const callOutOf = (legs: readonly Leg[], more: Partial<CallOut> = {}): CallOut => ({
  callOutId: 'c',
  incidentId: 'i',
  mode: 'all',
  provider: 'exchange',
  state: 'running',
  startedAt: '2026-11-21T10:00:00.000Z',
  speech: '',
  conference: false,
  repeat: false,
  round: 1,
  waiting: false,
  paused: false,
  lines: 16,
  recording: false,
  legs: [...legs],
  ...more,
});

/** A way to call whose line is up. */
export const providerOf = (name: Provider['name'], more: Partial<Provider> = {}): Provider => ({
  name,
  simulated: name === 'exchange',
  modes: name === 'link' ? ['each', 'hunt'] : ['all', 'each', 'hunt'],
  progress: name !== 'link',
  conference: name !== 'link',
  lines: name === 'link' ? 1 : 16,
  line: { state: 'up', at: '2026-11-21T10:00:00.000Z' },
  ...more,
});
