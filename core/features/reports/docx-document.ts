import { AlignmentType, Document, Footer, Header, HeadingLevel, PageNumber, Packer, Paragraph, TextRun } from 'docx';
import type { PrintableDocument } from '../../ports/document-printer.js';

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

/** The document as a docx file. */
export async function docxBytes(document: PrintableDocument): Promise<Uint8Array> {
  return Packer.toBuffer(docxOf(document));
}
