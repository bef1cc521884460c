import { z } from 'zod';

/**
 * A piece of a document: what Word, Markdown, the reading page and the printers have in common. Text is plain; markup in
 * it is shown as it stands. `line` is the place in the source it was read from, 1-based.
 */
export const documentBlockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.number().int().min(1).max(6),
    text: z.string(),
    line: z.number().int().optional(),
  }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), line: z.number().int().optional() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()), line: z.number().int().optional() }),
  z.object({
    kind: z.literal('table'),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    line: z.number().int().optional(),
  }),
]);
export type DocumentBlock = z.infer<typeof documentBlockSchema>;

/** The chapters a plan has, in the order in which an official plan prints them. */
export const planChapterKeys = [
  'general', // 总则：编制目的、适用范围、事件类型、责任单位
  'command', // 指挥体系
  'monitoring', // 监测预警
  'levels', // 分级标准
  'actions', // 响应行动
  'reporting', // 信息报告
  'resources', // 应急资源
  'ending', // 响应终止与后期处置
  'jurisdiction', // 辖区情况
  'intake', // 接报问询与告知
  'links', // 预案衔接
  'upkeep', // 预案管理
] as const;
export const planChapterKeySchema = z.enum(planChapterKeys);
export type PlanChapterKey = z.infer<typeof planChapterKeySchema>;

/** A chapter as it is read and printed; `own` chapters are the plan's own text that fits no standard chapter. */
export const planChapterSchema = z.object({
  id: z.string(),
  key: planChapterKeySchema.or(z.literal('own')),
  title: z.string(),
  blocks: z.array(documentBlockSchema),
});
export type PlanChapter = z.infer<typeof planChapterSchema>;
