import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { DocumentPrinter, PrintableDocument } from '../../ports/document-printer.js';

/** Font files of the PDF printer, by path; read on first use only, they are large. */
export interface PdfFonts {
  readonly normal: string;
  readonly bold: string;
}

const fontName = 'NotoSansSC';
function pdfOf(document: PrintableDocument): TDocumentDefinitions {
  const content: Content[] = [
    { text: document.title, style: 'title' },
    ...document.subtitle.map((line): Content => ({ text: line, style: 'subtitle' })),
    ...document.sections.flatMap((section): Content[] => [
      { text: section.title, style: 'heading', headlineLevel: 1 },
      ...section.paragraphs.map((paragraph): Content => ({ text: paragraph, style: 'body' })),
    ]),
  ];
  return {
    info: { title: document.title },
    pageSize: 'A4',
    pageMargins: [72, 72, 72, 64],
    ...(document.watermark === undefined ? {} : { watermark: { text: document.watermark, opacity: 0.12, bold: true } }),
    content,
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    footer: (page: number, pages: number): Content => ({
      text: `${document.footer} · ${page}/${pages}`,
      alignment: 'center',
      fontSize: 9,
      margin: [0, 20, 0, 0],
    }),
    defaultStyle: { font: fontName, fontSize: 12, lineHeight: 1.5 },
    styles: {
      title: { fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 8] },
      subtitle: { fontSize: 11, alignment: 'center', margin: [0, 0, 0, 2] },
      heading: { fontSize: 14, bold: true, margin: [0, 12, 0, 4] },
      body: { leadingIndent: 24, margin: [0, 0, 0, 2] },
    },
  };
}

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
    pdfmake.setFonts({ [fontName]: { normal: this.fonts.normal, bold: this.fonts.bold } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => path === this.fonts.normal || path === this.fonts.bold);
    return pdfmake.createPdf(pdfOf(document)).getBuffer();
  }
}
