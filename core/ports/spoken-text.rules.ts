const digitWords: Readonly<Record<string, string>> = {
  '0': '零',
  '1': '幺',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  '7': '七',
  '8': '八',
  '9': '九',
};
const spokenUnits: readonly (readonly [RegExp, string])[] = [
  [/℃|°C/gu, '摄氏度'],
  [/㎡|m²|平方m/gu, '平方米'],
  [/m³/gu, '立方米'],
  [/(?<=\d)\s*km(?![a-z])/giu, '公里'],
  [/(?<=\d)\s*kg(?![a-z])/giu, '公斤'],
  [/(?<=\d)\s*mm(?![a-z])/giu, '毫米'],
  [/(?<=\d)\s*cm(?![a-z])/giu, '厘米'],
  [/(?<=\d)\s*m(?![a-z])/giu, '米'],
  [/(?<=\d)\s*t(?![a-z])/giu, '吨'],
  [/Ⅰ级|(?<![A-Z])I级/gu, '一级'],
  [/Ⅱ级|(?<![A-Z])II级/gu, '二级'],
  [/Ⅲ级|(?<![A-Z])III级/gu, '三级'],
  [/Ⅳ级|(?<![A-Z])IV级/gu, '四级'],
  [/119/gu, '幺幺九'],
  [/120/gu, '幺二零'],
  [/110/gu, '幺幺零'],
  [/12345/gu, '幺二三四五'],
];

/**
 * A text as a speaking program must be given it, so that it says what a person would: percentages the Chinese way,
 * units in words, G15 and 5号线 as people say them, long numbers (telephones, house numbers from five digits) digit by digit.
 */
export function spokenText(text: string): string {
  let spoken = text.replace(/(\d+(?:\.\d+)?)\s*%/gu, '百分之$1');
  for (const [pattern, words] of spokenUnits) spoken = spoken.replace(pattern, words);
  spoken = spoken.replace(
    /([GS])(\d{1,4})(?=\D|$)/gu,
    (_, letter: string, number: string) => `${letter}${digits(number)}`,
  );
  return spoken.replace(/\d{5,}/gu, digits);
}

function digits(number: string): string {
  return [...number].map((digit) => digitWords[digit] ?? digit).join('');
}
