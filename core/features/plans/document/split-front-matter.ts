/** The two parts of a plan document and the document line on which the YAML begins. */
export type SplitDocument =
  | { readonly ok: true; readonly yaml: string; readonly yamlStartLine: number; readonly body: string }
  | { readonly ok: false; readonly line: number; readonly message: string };

const fence = '---';

/** Separates the YAML front matter from the Markdown body; line ends become `\n`. */
export function splitFrontMatter(source: string): SplitDocument {
  const text = source.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== fence) {
    return { ok: false, line: 1, message: '文件须以一行 --- 开头，其后为结构数据' };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (end === -1) {
    return { ok: false, line: lines.length, message: '结构数据没有以一行 --- 结束' };
  }
  const rest = lines.slice(end + 1);
  const bodyLines = rest[0] === '' ? rest.slice(1) : rest;
  return {
    ok: true,
    yaml: `${lines.slice(1, end).join('\n')}\n`,
    yamlStartLine: 2,
    body: bodyLines.join('\n'),
  };
}
