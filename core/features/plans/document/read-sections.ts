import type { PlanSection } from './plan-document.model.js';

type Heading = { readonly level: number; readonly title: string };

/** Cuts a Markdown body at its headings. Headings inside code fences do not count. */
export function readSections(body: string): PlanSection[] {
  const sections: PlanSection[] = [];
  const counters: number[] = [];
  let current: (Heading & { id: string }) | undefined;
  let lines: string[] = [];
  let fenced = false;
  const close = (): void => {
    const text = lines.join('\n').trim();
    if (current) {
      sections.push({ ...current, text });
    } else if (text !== '') {
      sections.push({ id: 's0', title: '', level: 1, text });
    }
    lines = [];
  };
  for (const line of body.split('\n')) {
    fenced = isFence(line) ? !fenced : fenced;
    const heading = fenced ? undefined : readHeading(line);
    if (!heading) {
      lines.push(line);
      continue;
    }
    close();
    current = { id: nextId(counters, heading.level), ...heading };
  }
  close();
  return sections;
}

function isFence(line: string): boolean {
  return line.startsWith('```') || line.startsWith('~~~');
}

function readHeading(line: string): Heading | undefined {
  const match = /^(#{1,6})[ \t]+(\S.*)$/u.exec(line);
  const [, marks, title] = match ?? [];
  return marks !== undefined && title !== undefined ? { level: marks.length, title: title.trim() } : undefined;
}

/** Counts headings per level: a second chapter under the first title is `s1-2`. */
function nextId(counters: number[], level: number): string {
  const filled = Array.from({ length: level }, (_, index) => counters[index] ?? 0);
  filled[level - 1] = (filled[level - 1] ?? 0) + 1;
  counters.splice(0, counters.length, ...filled);
  return `s${filled.join('-')}`;
}
