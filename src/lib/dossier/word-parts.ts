import { printable } from '../text/markup.ts';
import { numbered } from '../text/grammar.ts';
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunOptions
} from 'docx';
import { typeset } from '../text/typeset.ts';
import type { StudyQuote } from '../pages/section.ts';
import type { TableModel } from '../charts/table-model.ts';

export const FONT = 'Calibri';
export const SERIF = 'Cambria';
export const INK = '16202A';
export const SOFT = '55606B';
const RULE = 'BFBAAE';
/** Rows of a table in a document; files hold them all. */
const MOST_ROWS = 40;

/** A table with its header row repeated on each page, what is left out and what its signs mean. */
export function tableOf({ columns, rows, left, signs }: TableModel): FileChild[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cellOf = (text: string, numeric: boolean, bold: boolean): TableCell =>
    new TableCell({
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: [run({ text, bold, size: 18 })]
        })
      ]
    });
  const shown = rows.slice(0, MOST_ROWS);
  const missing = left + rows.length - shown.length;
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ label, numeric }) => cellOf(label, numeric, true))
        }),
        ...shown.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map(({ text, marks = [] }, index) =>
                cellOf([text, ...marks.map(({ sign }) => sign)].join(' '), columns[index]?.numeric ?? false, false)
              )
            })
        )
      ]
    }),
    ...(missing > 0
      ? [soft(`${numbered(missing, 'ligne de plus', 'lignes de plus')} dans le fichier à télécharger.`)]
      : []),
    ...(signs.length > 0 ? [soft(signs.map(({ sign, label }) => `${sign} : ${label}`).join(' ; '))] : [])
  ];
}

/** Words with the narrow spaces of French, and without what no XML document holds. */
export function run(words: string | IRunOptions): TextRun {
  const { text, ...options } = typeof words === 'string' ? { text: words } : words;
  return new TextRun({ ...options, ...(text === undefined ? {} : { text: typeset(printable(text)) }) });
}

/** A sentence with its figures between `**`, in bold. */
export function marked(text: string): TextRun[] {
  return text.split('**').map((part, index) => run({ text: part, bold: index % 2 === 1, font: SERIF, size: 26 }));
}

/** Small grey text: sources, notes, signs. */
export function soft(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [run({ text, size: 18, color: SOFT })] });
}

/** What a study says, then who says it, where it is read and when. */
export function quoted({ finding, by, title, year, href, about }: StudyQuote): Paragraph[] {
  const small = { size: 18, color: SOFT };
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 20 },
      children: [run({ text: `« ${finding} »`, font: SERIF, size: 23 })]
    }),
    new Paragraph({
      children: [
        run({ text: `${by}, `, ...small }),
        new ExternalHyperlink({ link: href, children: [run({ text: title, size: 18, style: 'Hyperlink' })] }),
        run({ text: `, ${year}${about === '' ? '' : ` (${about})`}`, ...small })
      ]
    })
  ];
}

/** `3 / 18`, on the right. */
export function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18, color: SOFT })]
  });
}
