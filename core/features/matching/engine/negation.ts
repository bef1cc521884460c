const CLAUSE_BREAK = /[,。;!?:\n、()"“”]/u;
const CUE =
  /(?:没有|没|未发生|未发现|未见|未造成|未|无|不是|并非|并不是|不存在|不再|勿是|不|非|勿|暂无|尚无|排除|无关|误以为|还以为|以为|都当是|都当|当是|当作|当成|not|no|nobody|without|never|nothing)$/u;
/** Words that contain a cue but deny nothing. */
const FALSE_CUE =
  /(?:无法|不断|不停|不少|不仅|不知|不晓得|不清|不明|不止|不住|不但|差不多|控制不|忍不|没人管|没完没|要不|能不|是不是|有没有|会不会|不敢)$/u;
/** 有没有人困在里面 asks; it denies nothing. */
const ASKED = /(?:有没有|是不是|会不会|有无|是否)[^,。;]{0,4}$/u;
const FILLER =
  /(?:有|需要|必要|需|必|人员|人|任何|发生|发现|什么|啥|出现|造成|再|装|用|通|见|是|明显|听到|闻到|看到|现|被|(?<![a-z])(?:a|an|any|is|are|was|were|badly|on)(?![a-z])|\s)+$/u;

/** Enough for `nobody is badly ` and far more than any Chinese filler. */
const LOOK_BACK = 14;
/** Any of these must be near before the dearer patterns are worth trying. */
const CUE_HINT = /[没未无不非勿暂尚除以当]|\bno|never|without/u;

/** Start of the negation that governs `[start, …)`, or undefined. Looks back inside the clause, over short fillers only. */
export function negationStart(text: string, start: number): number | undefined {
  let from = start;
  const floor = Math.max(0, start - LOOK_BACK);
  if (!CUE_HINT.test(text.slice(floor, start))) return undefined;
  while (from > floor && !CLAUSE_BREAK.test(text[from - 1] ?? '')) from -= 1;
  const before = text.slice(from, start);
  if (FALSE_CUE.test(before) || ASKED.test(before)) return undefined;
  const stripped = before.replace(FILLER, '');
  for (const candidate of before === stripped ? [before] : [before, stripped]) {
    const cue = CUE.exec(candidate);
    if (cue && !FALSE_CUE.test(candidate)) return from + cue.index;
  }
  return undefined;
}

const DISOWNED = /^[^,。;!?:]{0,4}(?:无关|没有关系|没关系|不相干|不搭界)/u;
const DISOWN_REACH = 9;

/** 与恐怖活动无关: the denial stands behind. */
export function isDisowned(text: string, end: number): boolean {
  return DISOWNED.test(text.slice(end, end + DISOWN_REACH));
}
