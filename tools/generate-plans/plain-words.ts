const words: readonly (readonly [RegExp, string])[] = [
  [/（known）/gu, '（通行口径）'],
  [/（assumed）/gu, '（假定）'],
  [/（confirmed）/gu, '（已核实）'],
  [/(?<=[\u4e00-\u9fff])assumed$/gu, '为假定值'],
  [/(?<=[\u4e00-\u9fff])known$/gu, '为通行口径'],
];

/** The status words the facts use inside sentences, as an officer reads them. Fields of their own stay as they are. */
export function inPlainWords<T>(value: T): T {
  if (typeof value === 'string') {
    return words.reduce<string>((text, [pattern, plain]) => text.replace(pattern, plain), value) as T;
  }
  if (Array.isArray(value)) return value.map((entry: unknown) => inPlainWords(entry)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inPlainWords(entry as unknown)])) as T;
}
