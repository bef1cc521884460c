/** A document as the program writes it, before it becomes a file. */
export interface PrintableDocument {
  readonly title: string;
  /** Lines under the title: number, date, level. */
  readonly subtitle: readonly string[];
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly footer: string;
  /** Set for drills: printed on every page. */
  readonly watermark?: string;
}

/** Turns a document into bytes of an office file. */
export interface DocumentPrinter {
  toDocx(document: PrintableDocument): Promise<Uint8Array>;
  toPdf(document: PrintableDocument): Promise<Uint8Array>;
}
