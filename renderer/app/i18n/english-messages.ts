const files = import.meta.glob<Record<string, string>>('../../../resources/locales/en/*.json', {
  eager: true,
  import: 'default',
});

/** English text of every message, by id. */
export const englishMessages: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files));
