const lineWidth = 120;

/** JSON that keeps short objects and lists on one line, so that records can be read and compared. */
export function formatJson(value: unknown): string {
  return `${formatValue(value, '')}\n`;
}

function formatValue(value: unknown, indent: string): string {
  const flat = formatFlat(value);
  if (value === null || typeof value !== 'object' || indent.length + flat.length <= lineWidth) {
    return flat;
  }
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => `${inner}${formatValue(item, inner)}`)
    : entriesOf(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${formatValue(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

function formatFlat(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(formatFlat).join(', ')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const parts = entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatFlat(item)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** Fields that are absent are not written. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
