import type { WordElement } from './mammoth-document.js';

const maxHeadingCharacters = 40;

/** The plain text of a Word element, line breaks as `\n`, with what it held besides text. */
export interface WordText {
  readonly text: string;
  readonly images: number;
  /** Where its hyperlinks led. */
  readonly targets: readonly string[];
}

export function wordText(element: WordElement): WordText {
  const images = { count: 0 };
  const targets = new Set<string>();
  const text = textOf(element, images, targets)
    .split('\n')
    .map((line) => line.replaceAll(/[\t\u00a0\u3000 ]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return { text, images: images.count, targets: [...targets] };
}

function textOf(element: WordElement, images: { count: number }, targets: Set<string>): string {
  if (element.type === 'image') images.count += 1;
  if (element.type === 'hyperlink' && typeof element.href === 'string') targets.add(element.href.slice(0, 200));
  const own = ownText(element);
  const inner = element.children
    .map((child) => textOf(child, images, targets))
    .join(element.type === 'tableRow' ? ' ' : '');
  const endsLine = element.type === 'paragraph' || element.type === 'tableRow';
  return `${own}${inner}${endsLine ? '\n' : ''}`;
}

function ownText(element: WordElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return element.breakType === 'line' ? '\n' : '';
    case 'checkbox':
      return element.checked === true ? '☑' : '☐';
    default:
      return '';
  }
}

/** Level of a Word heading style, in Chinese or English; the style `Title` is the name of the document. */
export function headingLevelOf(element: WordElement): number | undefined {
  const names = [element.styleName ?? '', element.styleId ?? ''];
  for (const name of names) {
    const level = /^(?:heading|标题)\s*([1-9])$/iu.exec(name.trim())?.[1];
    if (level !== undefined) return Math.min(6, Number(level));
    const chinese = /^([一二三四五六])级标题$/u.exec(name.trim())?.[1];
    if (chinese !== undefined) return '一二三四五六'.indexOf(chinese) + 1;
    if (/^(?:title|标题)$/iu.test(name.trim())) return 1;
  }
  return undefined;
}

/** A short line all in bold: how a heading looks in a document without heading styles. */
export function isBoldLine(element: WordElement): boolean {
  if (element.type !== 'paragraph' || headingLevelOf(element) !== undefined) return false;
  if (!runsOf(element).some((run) => run.isBold === true)) return false;
  const runs = runsOf(element).filter((run) => wordText(run).text !== '');
  const { text } = wordText(element);
  const looksLikeTitle = text.length <= maxHeadingCharacters && !/[。；;：:，,]$/u.test(text) && !text.includes('\n');
  return runs.length > 0 && looksLikeTitle && runs.every((run) => run.isBold === true);
}

/** Size of the letters of a line in points, 0 where the style decides. */
export function sizeOf(element: WordElement): number {
  return Math.max(0, ...runsOf(element).map((run) => run.fontSize ?? 0));
}

function runsOf(element: WordElement): readonly WordElement[] {
  return element.children.flatMap((child) => (child.type === 'run' ? [child] : runsOf(child)));
}
