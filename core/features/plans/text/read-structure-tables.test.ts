import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import { planStructureSchema, type PlanStructure } from '../../../../contract/plans/plan.model.js';
import { readShippedPlans } from '../document/shipped-plans.js';
import { buildVocabulary } from './build-vocabulary.js';
import { composeChapters } from './compose-chapters.js';
import { readMarkdownBlocks } from './markdown-blocks.js';
import { anyPlan, awkwardVocabulary } from './plan-arbitrary.js';
import type { PlanVocabulary } from './plan-vocabulary.js';
import { readBack } from './read-back.js';
import { readStructureTables } from './read-structure-tables.js';
import { writeMarkdown } from './write-markdown.js';

const read = (tables: Parameters<typeof readStructureTables>[0]) => readStructureTables(tables, awkwardVocabulary);

function blocksOf(plan: PlanStructure, body = ''): DocumentBlock[] {
  return composeChapters(plan, body, awkwardVocabulary).flatMap((chapter) => chapter.blocks);
}

describe('readStructureTables', () => {
  it('gives back any structure from the chapters composed of it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planStructureSchema.parse(plan)).toEqual(plan);
        const { structure, result } = readBack(blocksOf(plan), awkwardVocabulary);
        expect(structure).toEqual(plan);
        expect(result.used.size).toBe(blocksOf(plan).filter((block) => block.kind === 'table').length);
      }),
      { numRuns: 200 },
    );
  });

  it('gives back the tables after they were written and read as Markdown', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const tables = blocksOf(plan).filter((block) => block.kind === 'table');
        const again = readMarkdownBlocks(writeMarkdown(tables));
        expect(read(again.filter((block) => block.kind === 'table')).values).toEqual(read(tables).values);
      }),
      { numRuns: 100 },
    );
  });

  it('reads a short table a department wrote by hand', () => {
    const table = { header: ['职 务', '单位', '岗位'], rows: [['消防支队长', '消防支队', '总指挥']], line: 7 };
    const { values, findings, used } = read([table]);
    expect(values.command?.posts).toEqual([
      {
        id: 'commander',
        title: '消防支队长',
        role: 'commander',
        unitId: 'fire-rescue',
        directoryPost: 'fire-rescue-lead',
        required: true,
      },
    ]);
    expect([...used]).toEqual([0]);
    expect(findings).toMatchObject([
      { rule: 'post_guessed', severity: 'note', path: 'command.posts.0.directoryPost', line: 7 },
    ]);
  });

  it('takes units from headers, full-width figures and words for times', () => {
    const table = {
      header: ['处置步骤', '责任单位', '完成时限（小时）', '级别'],
      rows: [
        ['封闭道路', '消防支队', '２', '三级响应'],
        ['疏散群众', '消防支队', '启动后半小时', 'III级'],
        ['抢修管道', '消防支队', '接警后1小时30分钟', ''],
      ],
    };
    expect(read([table]).values.steps).toMatchObject([
      { seq: 1, withinMin: 120, anchor: 'dispatched', fromLevel: 'III' },
      { seq: 2, withinMin: 30, anchor: 'activated', fromLevel: 'III' },
      { seq: 3, withinMin: 90, anchor: 'reported', fromLevel: 'IV' },
    ]);
  });

  it('carries a level down where only the first row names it', () => {
    const table = {
      header: ['级别', '分级标准', '计算条件'],
      rows: [
        ['Ⅳ级', '死亡3人以下', '死亡（含失踪）≥1且＜3'],
        ['', '停气', ''],
      ],
    };
    expect(read([table]).values.levels?.IV.criteria).toEqual([
      { clause: 'IV.1', text: '死亡3人以下', conditions: [{ metric: 'deaths', gte: 1, lt: 3 }] },
      { clause: 'IV.2', text: '停气', conditions: [] },
    ]);
  });

  it('reads levels down the left as well as across the top', () => {
    const upright = { header: ['级别', '启动决定'], rows: [['Ⅲ级', '分管副区长']] };
    const lying = { header: ['事项', 'Ⅲ级'], rows: [['启动决定', '分管副区长']] };
    expect(read([upright]).values).toEqual(read([lying]).values);
    expect(read([lying]).values.levels?.III.declaredBy).toBe('分管副区长');
  });

  it('says what it does not know and keeps to what the schema allows', () => {
    const tables = [
      { header: ['物资', '数量'], rows: [['神奇喷雾', '若干']], line: 3 },
      {
        header: ['监测内容', '监测单位'],
        rows: [
          ['水位', '某某公司'],
          ['流速', ''],
        ],
        line: 9,
      },
      {
        header: ['项目', '内容'],
        rows: [
          ['牵头单位', '消防支队'],
          ['颁布人', '某人'],
        ],
        line: 20,
      },
      { header: ['预案', '改用情形'], rows: [['《不存在的预案》', '总是']], line: 30 },
    ];
    const { values, findings } = read(tables);
    expect(planStructureSchema.partial().safeParse(values).success).toBe(true);
    expect(values).toMatchObject({ leadUnit: 'fire-rescue', boundaries: [] });
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual(
      expect.arrayContaining([
        ['item_not_found', 3],
        ['document_broken', 3],
        ['unit_not_found', 9],
        ['field_missing', 9],
        ['line_kept_as_text', 20],
        ['plan_not_found', 30],
      ]),
    );
  });

  it('leaves alone a table that belongs to no part of a plan', () => {
    const result = read([
      { header: ['日期', '天气'], rows: [['今天', '晴']] },
      { header: ['项目', '内容'], rows: [['价格', '1']] },
    ]);
    expect(result).toEqual({ values: {}, used: new Set(), findings: [] });
  });

  it('gives back every shipped plan, with the names of the district and nothing in need of escapes', () => {
    const plans = readShippedPlans(resource('plans'));
    const vocabulary = districtVocabulary(plans);
    for (const plan of plans) {
      const blocks = composeChapters(plan, '', vocabulary).flatMap((chapter) => chapter.blocks);
      const { structure, result } = readBack(blocks, vocabulary);
      expect(structure).toEqual(plan);
      expect(result.findings).toEqual([]);
      expect(blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])).join()).not.toMatch(/\\u/u);
    }
  });
});

function resource(path: string): string {
  return fileURLToPath(new URL(`../../../../resources/${path}`, import.meta.url));
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(resource(path), 'utf8')) as T; // files of this repository, checked by their own tests
}

function districtVocabulary(plans: readonly PlanStructure[]): PlanVocabulary {
  const metrics = json<{ key: string; name: string; unit: string }[]>('taxonomy/metrics.json');
  return buildVocabulary({
    units: json('directory/units.json'),
    placeholders: { 'town-local': '事发地街镇', 'site-unit': '事发单位' },
    plans,
    eventTypes: json('taxonomy/event-types.json'),
    metrics: Object.fromEntries(metrics.map(({ key, name, unit }) => [key, { name, unit }])),
    items: new Map(),
  });
}
