import type { DocumentBlock } from '../../contract/plans/document-block.model.js';

/** A document as the program writes it, before it becomes a file. */
export interface PrintableDocument {
  readonly title: string;
  /** Lines under the title: number, date, level. */
  readonly subtitle: readonly string[];
  /** Title and subtitle have a page of their own; for documents of many pages. */
  readonly hasTitlePage?: boolean;
  /** Chapters. Their titles are first-level headings; headings among the blocks print as second and third level. */
  readonly sections: readonly { readonly title: string; readonly blocks: readonly DocumentBlock[] }[];
  readonly footer: string;
  /** Printed on every page: a drill, or a document not everybody may read. */
  readonly watermark?: string;
}

/** Turns a document into bytes of an office file. */
export interface DocumentPrinter {
  toDocx(document: PrintableDocument): Promise<Uint8Array>;
  toPdf(document: PrintableDocument): Promise<Uint8Array>;
}
