import { z } from 'zod';

/**
 * The part of mammoth's document model that is read. Mammoth does not type it; what does not fit reads as an unknown
 * element with its children.
 */
export interface WordElement {
  readonly type: string;
  readonly value?: string | undefined;
  readonly children: readonly WordElement[];
  readonly styleId?: string | null | undefined;
  readonly styleName?: string | null | undefined;
  readonly isBold?: boolean | undefined;
  readonly fontSize?: number | null | undefined;
  readonly numbering?: { readonly level?: unknown } | null | undefined;
  readonly href?: string | null | undefined;
  readonly breakType?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly isHeader?: boolean | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
}

export const wordElementSchema: z.ZodType<WordElement> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: z.string().optional(),
    children: z
      .array(wordElementSchema)
      .optional()
      .transform((children) => children ?? []),
    styleId: z.string().nullish(),
    styleName: z.string().nullish(),
    isBold: z.boolean().optional(),
    fontSize: z.number().nullish(),
    numbering: z.object({ level: z.unknown() }).nullish(),
    href: z.string().nullish(),
    breakType: z.string().optional(),
    checked: z.boolean().optional(),
    isHeader: z.boolean().optional(),
    colSpan: z.number().optional(),
    rowSpan: z.number().optional(),
  }),
);
