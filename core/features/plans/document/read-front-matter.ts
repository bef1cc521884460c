import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';

type FieldPath = readonly PropertyKey[];

/** A fault in the YAML text itself; `line` counts from the first line of the YAML. */
export type FrontMatterFault = { readonly line: number; readonly message: string };

/** Plain data of the front matter, with a way back from a field to its line. */
export type FrontMatter =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Line of the field, or of the nearest parent that exists. */
      readonly lineOf: (path: FieldPath) => number;
      readonly has: (path: FieldPath) => boolean;
    }
  | { readonly ok: false; readonly faults: readonly FrontMatterFault[] };

const syntaxMessages: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进不能用制表符',
  MISSING_CHAR: '缺少必要的符号（引号、冒号、逗号或空格）',
  BLOCK_AS_IMPLICIT_KEY: '冒号后的内容需要加引号或换行缩进',
  MULTILINE_IMPLICIT_KEY: '键名不能跨行',
  UNEXPECTED_TOKEN: '出现多余的内容',
  BAD_ALIAS: '不支持别名引用',
  RESOURCE_EXHAUSTION: '嵌套过深',
};

/** Reads YAML as plain data: no aliases, no repeated keys, no custom tags. May throw on absurd nesting. */
export function readFrontMatter(yaml: string): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    logLevel: 'error',
    // NOTE: yaml compares every pair of keys; collectFaults does it in linear time.
    uniqueKeys: false,
  });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const faults = [...document.errors.map((error) => toFault(error, lineAt)), ...collectFaults(document, lineAt)];
  if (faults.length > 0) {
    return { ok: false, faults };
  }
  return {
    ok: true,
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => lineAt(locate(document, path).offset),
    has: (path) => locate(document, path).found,
  };
}

function toFault(error: YAMLError, lineAt: (offset: number) => number): FrontMatterFault {
  const words = syntaxMessages[error.code] ?? `YAML 写法有误（${error.code}）`;
  return { line: lineAt(error.pos[0]), message: words };
}

function collectFaults(document: Document, lineAt: (offset: number) => number): FrontMatterFault[] {
  const faults: FrontMatterFault[] = [];
  const add = (node: Node, message: string): void => {
    faults.push({ line: lineAt(node.range?.[0] ?? 0), message });
  };
  visit(document, {
    Alias: (_, node) => add(node, '不支持别名引用'),
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) {
          add(map, '键名必须是文字');
          continue;
        }
        const name = String(key.value);
        if (seen.has(name)) {
          add(key, `键名重复：${name}`);
        }
        seen.add(name);
      }
    },
  });
  return faults;
}

function locate(document: Document, path: FieldPath): { offset: number; found: boolean } {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) {
      return { offset, found: false };
    }
    offset = child.offset ?? offset;
    node = child.value;
  }
  return { offset, found: true };
}

function childOf(node: unknown, step: PropertyKey): { offset: number | undefined; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { offset: isNode(pair.key) ? pair.key.range?.[0] : undefined, value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    const item: unknown = node.items[step];
    return { offset: isNode(item) ? item.range?.[0] : undefined, value: item };
  }
  return undefined;
}
