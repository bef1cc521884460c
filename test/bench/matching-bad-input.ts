const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const row = (index: number): string =>
  `${index}\t东川路${index}号\t${index % 7}人\t2026-11-${10 + (index % 20)}\t已到场`;

/** What lands in the box beside reports, by the name of its row. */
export const badInputs: Readonly<Record<string, string>> = {
  empty: '',
  one_character: '火',
  characters_100000: repeated('东川路一小区六楼起火，有两人被困，楼道里都是烟，请马上派人。', 100_000),
  one_character_100000_times: '火'.repeat(100_000),
  emoji: repeated('🔥🚒🆘👨‍👩‍👧‍👦', 2000),
  control_characters: Array.from({ length: 2000 }, (_, index) => String.fromCharCode(index % 32)).join(''),
  html: `<table>${'<tr><td style="color:red">起火</td><td>&nbsp;3人&lt;受伤&gt;</td></tr>'.repeat(100)}</table><script>alert(1)</script>`,
  pasted_table: Array.from({ length: 200 }, (_, index) => row(index + 1)).join('\n'),
  another_language: repeated(
    'Пожар на шестом этаже, двое не могут выйти. حريق في الطابق السادس. Es brennt im sechsten Stock. ',
    2000,
  ),
};
