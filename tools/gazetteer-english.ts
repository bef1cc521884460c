/** Reads `syllable characters…` lines into character → syllable. */
export function parsePinyin(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [syllable, chars] = line.split(' ');
    for (const char of chars ?? '') if (syllable && !map.has(char)) map.set(char, syllable.replace('ü', 'u'));
  }
  return map;
}

const suffixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/地铁站$/u, ['station']],
  [/路站$/u, ['road station', 'lu station']],
  [/站$/u, ['station']],
  [/公路$/u, ['highway', 'road', 'gong lu']],
  [/(?:北|南|东|西)?路$/u, ['road', 'rd', 'lu']],
  [/街$/u, ['street', 'jie']],
  [/新村$/u, ['xincun', 'new village']],
  [/村$/u, ['village', 'cun']],
  [/公园$/u, ['park']],
  [/镇$/u, ['town']],
  [/街道$/u, ['subdistrict']],
  [/花园$/u, ['garden', 'gardens']],
  [/中学$/u, ['middle school', 'high school']],
  [/小学$/u, ['primary school']],
];
const directions: Readonly<Record<string, string>> = { 东: 'east', 南: 'south', 西: 'west', 北: 'north' };

function spell(chars: string, pinyin: ReadonlyMap<string, string>): string | undefined {
  const parts = [...chars].map((char) => pinyin.get(char));
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** English ways to write a Chinese place name: `hongmei road`, `zhuanqiao town`, `jinhui road south`. */
export function englishForms(name: string, pinyin: ReadonlyMap<string, string>): string[] {
  for (const [pattern, words] of suffixes) {
    const match = pattern.exec(name);
    if (!match || match.index < 2) continue;
    const stem = spell(name.slice(0, match.index), pinyin);
    if (stem === undefined || stem.length < 5) return [];
    const direction = directions[match[0][0] ?? ''];
    if (!direction || match[0].length < 2) return words.map((word) => `${stem} ${word}`);
    const letter = spell(match[0][0] ?? '', pinyin) ?? '';
    return [
      `${stem} ${direction} road`,
      `${stem} road ${direction}`,
      `${direction} ${stem} road`,
      `${stem}${letter} road`,
      `${stem} ${direction} rd`,
    ];
  }
  return [];
}
