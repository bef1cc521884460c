interface Kept {
  readonly index: number;
  readonly likeness: number;
}

/** The highest of many values, in order; equal ones by index. Most are turned away with one comparison. */
export class BestOf {
  private readonly kept: Kept[] = [];

  constructor(private readonly size: number) {}

  offer(index: number, likeness: number): void {
    const { kept, size } = this;
    const last = kept[kept.length - 1];
    if (kept.length === size && last !== undefined && !isBefore(index, likeness, last)) return;
    if (kept.length === size) kept.pop();
    let at = kept.length;
    while (at > 0) {
      const other = kept[at - 1];
      if (other === undefined || !isBefore(index, likeness, other)) break;
      at -= 1;
    }
    kept.splice(at, 0, { index, likeness });
  }

  list(): readonly Kept[] {
    return this.kept;
  }
}

const isBefore = (index: number, likeness: number, other: Kept): boolean =>
  likeness > other.likeness || (likeness === other.likeness && index < other.index);
