import type { DocumentPrinter, PrintableDocument } from '../../ports/document-printer.js';

/** Font files of the PDF printer, by path; read on first use only, they are large. */
export interface PdfFonts {
  readonly normal: string;
  readonly bold: string;
}

const fontName = 'NotoSansSC';

/** Writes docx and PDF without any office program. The PDF embeds its own Chinese font. */
export class OfficePrinter implements DocumentPrinter {
  constructor(private readonly fonts: PdfFonts) {}

  async toDocx(document: PrintableDocument): Promise<Uint8Array> {
    // Loaded on first use: a start does not wait for it.
    const { docxBytes } = await import('./docx-document.js');
    return docxBytes(document);
  }

  async toPdf(document: PrintableDocument): Promise<Uint8Array> {
    // NOTE: pdfmake is one shared object; the fonts and policies set here are the only ones the program uses.
    const { default: pdfmake } = await import('pdfmake');
    const { pdfDefinition } = await import('./pdf-document.js');
    pdfmake.setFonts({ [fontName]: { normal: this.fonts.normal, bold: this.fonts.bold } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => path === this.fonts.normal || path === this.fonts.bold);
    return pdfmake.createPdf(pdfDefinition(document, fontName)).getBuffer();
  }
}
