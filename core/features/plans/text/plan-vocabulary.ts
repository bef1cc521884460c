/**
 * The names the texts of plans use, both ways. Names out always exist (an unknown id comes back as it is); ids from names
 * are found by full name, short name, alias or the id itself, after trimming, and are `undefined` when nothing fits.
 */
export interface PlanVocabulary {
  unitName(id: string): string;
  unitIdOf(name: string): string | undefined;
  planTitle(code: string): string;
  /** By code anywhere in the text, title or short name. */
  planCodeOf(text: string): string | undefined;
  eventTypeName(code: string): string;
  eventTypeCodeOf(name: string): string | undefined;
  metric(id: string): { readonly name: string; readonly unit: string } | undefined;
  metricIdOf(name: string): string | undefined;
  itemIdOf(name: string): string | undefined;
}
