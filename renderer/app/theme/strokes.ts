/** Lines in a colour of one's own, where the ready-made ones do not fit. Widths in px. */
export interface Strokes {
  readonly line: (colour: string, width?: number) => string;
  readonly under: (colour: string, width?: number) => string;
  readonly ring: (colour: string) => string;
  readonly innerRing: (colour: string) => string;
  /** Stripes along an edge: a state that is not settled yet. */
  readonly stripes: (colour: string) => string;
}

export const strokes: Strokes = {
  line: (colour, width = 1) => `${String(width)}px solid ${colour}`,
  under: (colour, width = 1) => `inset 0 -${String(width)}px 0 ${colour}`,
  ring: (colour) => `0 0 0 1px ${colour}`,
  innerRing: (colour) => `inset 0 0 0 1px ${colour}`,
  stripes: (colour) => `repeating-linear-gradient(0deg, ${colour} 0 4px, transparent 4px 8px)`,
};
