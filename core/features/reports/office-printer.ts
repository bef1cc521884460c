import { AlignmentType, Document, Footer, Header, HeadingLevel, PageNumber, Packer, Paragraph, TextRun } from 'docx';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { DocumentPrinter, PrintableDocument } from '../../ports/document-printer.js';

/** Font files of the PDF printer, by path; read on first use only, they are large. */
export interface PdfFonts {
  readonly normal: string;
  readonly bold: string;
}

const fontName = 'NotoSansSC';
const docxFont = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
const docxHeadingFont = { ascii: 'Times New Roman', eastAsia: '黑体', hAnsi: 'Times New Roman' };

function headingRun(text: string, size: number): TextRun {
  return new TextRun({ text, bold: true, size, font: docxHeadingFont });
}

function centred(children: TextRun[], after = 0): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children });
}

function bodyParagraph(text: string): Paragraph {
  return new Paragraph({
    spacing: { line: 420 },
    indent: { firstLine: 480 },
    children: [new TextRun({ text, size: 28, font: docxFont })],
  });
}

function docxBody(document: PrintableDocument): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [headingRun(document.title, 36)],
    }),
    ...document.subtitle.map((line) => centred([new TextRun({ text: line, size: 22, font: docxFont })], 120)),
    ...document.sections.flatMap((section) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { before: 200, after: 80 },
        children: [headingRun(section.title, 30)],
      }),
      ...section.paragraphs.map(bodyParagraph),
    ]),
  ];
}

function docxOf(document: PrintableDocument): Document {
  const footer = new TextRun({ size: 18, font: docxFont, children: [`${document.footer} · `, PageNumber.CURRENT] });
  const mark = document.watermark === undefined ? [] : [centred([headingRun(`【${document.watermark}】`, 28)])];
  return new Document({
    title: document.title,
    sections: [
      {
        headers: { default: new Header({ children: mark }) },
        footers: { default: new Footer({ children: [centred([footer])] }) },
        children: docxBody(document),
      },
    ],
  });
}

function pdfOf(document: PrintableDocument): TDocumentDefinitions {
  const content: Content[] = [
    { text: document.title, style: 'title' },
    ...document.subtitle.map((line): Content => ({ text: line, style: 'subtitle' })),
    ...document.sections.flatMap((section): Content[] => [
      { text: section.title, style: 'heading' },
      ...section.paragraphs.map((paragraph): Content => ({ text: paragraph, style: 'body' })),
    ]),
  ];
  return {
    info: { title: document.title },
    pageSize: 'A4',
    pageMargins: [72, 72, 72, 64],
    ...(document.watermark === undefined ? {} : { watermark: { text: document.watermark, opacity: 0.12, bold: true } }),
    content,
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
    return Packer.toBuffer(docxOf(document));
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
