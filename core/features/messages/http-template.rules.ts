/** Values of the placeholders in a template. */
export type TemplateValues = Readonly<Record<string, string>>;
export type Escape = (value: string) => string;

// Broader than what is known, so that a slip of the pen is found; JSON never has a bare word in braces.
const placeholder = /\{([A-Za-z][A-Za-z0-9_]*(?::[A-Za-z0-9_]*)?)\}/gu;

/** Names of the placeholders in a template, e.g. `to`, `secret:password`. */
export function namesIn(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].map((match) => match[1] ?? '');
}

/** Puts values in, each escaped once; braces inside a value stay what they are. A name without value stays as it is. */
export function fill(template: string, values: TemplateValues, escape: Escape): string {
  return template.replaceAll(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : escape(value);
  });
}

const xmlSigns: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** How values are escaped in a body of this type: JSON string, form field, XML text, else not at all. */
export function escapeFor(contentType: string): Escape {
  const type = contentType.toLowerCase();
  if (type.includes('json')) return (value) => JSON.stringify(value).slice(1, -1);
  if (type.includes('x-www-form-urlencoded')) return encodeURIComponent;
  if (type.includes('xml')) return (value) => value.replaceAll(/[&<>"']/gu, (sign) => xmlSigns[sign] ?? sign);
  return (value) => value;
}
