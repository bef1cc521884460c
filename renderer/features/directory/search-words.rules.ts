const asking =
  /谁(?:来)?(?:管|负责|分管)|归谁(?:管|负责)?|是?谁|哪个|who (?:looks after|is in charge of|is responsible for)|[?？]/giu;

/** The words to search for in a question such as 谁管桥梁？ */
export function searchWords(typed: string): string {
  return typed.replace(asking, ' ').trim().replace(/\s+/gu, ' ');
}
