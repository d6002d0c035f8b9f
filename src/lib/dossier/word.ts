import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  TableOfContents,
  type FileChild
} from 'docx';
import { printable } from '../text/markup.ts';
import { sourceName } from '../words/citation.ts';
import type { FigureModel } from '../charts/figure-model.ts';
import { drawingAlone, type Standalone } from '../charts/standalone-svg.ts';
import type { Dossier, DossierSection } from './dossier.ts';
import { documentTexts, type DocumentTexts } from './document-texts.ts';
import { FONT, INK, marked, pageNumber, quoted, run, SERIF, SOFT, soft, tableOf } from './word-parts.ts';

/** Makes a PNG of a drawing, at a number of pixels for one of the drawing. */
export type Rasterize = (drawing: Standalone, scale: number) => Promise<Uint8Array>;

export interface WordOptions {
  readonly rasterize: Rasterize;
  /** Where the dossier can be had again, and what its relative addresses start from. */
  readonly address: string;
  readonly origin: string;
  /** By section. */
  readonly comments: ReadonlyMap<string, string>;
  /** The table of each figure under it; a figure without drawing always has its own. */
  readonly tables: boolean;
}

/** Pixels that fill an A4 page between its margins, and the height that leaves room for a title and a source. */
const PAGE = { width: 620, height: 480 };
const SCALE = 2;

/** A Word document: real headings, tables and captions, described pictures, contents and page numbers. */
export async function writeWord(dossier: Dossier, options: WordOptions): Promise<Uint8Array> {
  const texts = documentTexts(dossier, options.address);
  const parts: FileChild[] = [];
  for (const [index, section] of dossier.sections.entries())
    parts.push(...(await sectionParts(section, index + 1, options)));
  const file = new Document({
    title: printable(`${texts.title} : ${texts.kind}`),
    creator: 'Maille',
    description: printable(texts.citation),
    features: { updateFields: true },
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, color: INK, language: { value: 'fr-FR' } },
          paragraph: { spacing: { after: 120, line: 288 } }
        },
        title: {
          run: { font: SERIF, size: 60, bold: true, color: INK },
          paragraph: { spacing: { before: 2400, after: 240 } }
        },
        heading1: {
          run: { font: SERIF, size: 34, bold: true, color: INK },
          paragraph: { spacing: { before: 240, after: 160 }, keepNext: true }
        },
        heading2: {
          run: { font: SERIF, size: 25, bold: true, color: INK },
          paragraph: { spacing: { before: 320, after: 60 }, keepNext: true }
        }
      }
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } }
        },
        headers: {
          default: new Header({
            children: [soft(`${texts.title} · ${texts.kind}${texts.warning ? ' · données synthétiques' : ''}`)]
          }),
          first: new Header({ children: [] })
        },
        footers: { default: new Footer({ children: [pageNumber()] }), first: new Footer({ children: [] }) },
        children: [...cover(dossier, texts), ...parts, ...annex(dossier, texts)]
      }
    ]
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function cover({ headline, silent }: Dossier, texts: DocumentTexts): FileChild[] {
  return [
    ...(texts.warning ? [new Paragraph({ children: [run({ text: texts.warning, bold: true })] })] : []),
    new Paragraph({ style: 'Title', children: [run(texts.title)] }),
    new Paragraph({ children: [run({ text: texts.kind, size: 30, color: SOFT })] }),
    ...(headline ? [new Paragraph({ spacing: { before: 200, after: 200 }, children: marked(headline) })] : []),
    ...texts.facts.map(soft),
    ...(silent.length > 0 ? [soft(`Sans réponse pour ce territoire : ${silent.join(' ')}`)] : []),
    new Paragraph({
      spacing: { before: 600 },
      children: [run({ text: 'Sommaire', bold: true, font: SERIF, size: 28 })]
    }),
    new TableOfContents('Sommaire', { hyperlink: true, headingStyleRange: '1-1' })
  ];
}

const KIND_WORDS = { force: 'Force', alerte: 'Alerte', constat: 'À savoir' } as const;

async function sectionParts(
  { section, figures }: DossierSection,
  number: number,
  options: WordOptions
): Promise<FileChild[]> {
  const comment = options.comments.get(section.id)?.trim() ?? '';
  const parts: FileChild[] = [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [run(`${number} ${section.question}`)]
    }),
    ...section.sentences.map(
      (sentence) => new Paragraph({ children: [run({ text: sentence, font: SERIF, size: 23 })] })
    ),
    ...(section.findings ?? []).flatMap(({ kind, title, sentence, people, sureness, next, rule }) => [
      new Paragraph({
        keepNext: true,
        spacing: { before: 160, after: 40 },
        children: [run({ text: `${KIND_WORDS[kind]} · ${title}`, bold: true })]
      }),
      new Paragraph({ spacing: { after: 20 }, children: [run(sentence)] }),
      soft([...(people === null ? [] : [`${people.words}.`]), sureness, next, rule].join(' '))
    ]),
    ...(section.studies ?? []).flatMap(quoted),
    ...comment
      .split(/\r?\n/)
      .filter(Boolean)
      .map(
        (line) =>
          new Paragraph({
            border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '17567A' } },
            indent: { left: 200 },
            children: [run(line)]
          })
      )
  ];
  for (const { figure } of figures) parts.push(...(await figureParts(figure, options)));
  return parts;
}

async function figureParts(figure: FigureModel, { rasterize, origin, tables }: WordOptions): Promise<FileChild[]> {
  const subtitle = figure.mode ? `${figure.subtitle} (${figure.mode})` : figure.subtitle;
  const head = [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(figure.title)] }),
    new Paragraph({ keepNext: true, children: [run({ text: subtitle, color: SOFT })] })
  ];
  if (figure.unavailable.length > 0) return [...head, ...figure.unavailable.map(soft)];
  const drawing = drawingAlone(figure);
  return [
    ...head,
    ...(drawing ? [await picture(figure, drawing, rasterize)] : []),
    ...[...figure.reading, figure.note ?? ''].filter(Boolean).map(soft),
    ...(tables || !drawing ? tableOf(figure.table) : []),
    new Paragraph({
      spacing: { after: 240 },
      children: [
        run({ text: `Source : ${figure.source}. `, size: 18, color: SOFT }),
        new ExternalHyperlink({
          link: origin + figure.request,
          children: [run({ text: 'Requête', size: 18, style: 'Hyperlink' })]
        })
      ]
    })
  ];
}

async function picture(
  { title, subtitle }: FigureModel,
  drawing: Standalone,
  rasterize: Rasterize
): Promise<Paragraph> {
  const name = printable(title);
  const fit = Math.min(PAGE.width / drawing.width, PAGE.height / drawing.height, 1);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: await rasterize(drawing, SCALE),
        transformation: { width: Math.round(drawing.width * fit), height: Math.round(drawing.height * fit) },
        altText: { name, title: name, description: printable(`${title}. ${subtitle}`) }
      })
    ]
  });
}

function annex({ sources, missing }: Dossier, { method, definitions, citation }: DocumentTexts): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: [run('Sources')] }),
    ...sources.map(
      (source) =>
        new Paragraph({
          bullet: { level: 0 },
          children: [
            run(
              `${sourceName(source)}. Licence : ${source.licence}.${source.synthetique ? ' Données synthétiques.' : ''} `
            ),
            ...(source.adresse
              ? [
                  new ExternalHyperlink({
                    link: source.adresse,
                    children: [run({ text: source.adresse, style: 'Hyperlink' })]
                  })
                ]
              : [])
          ]
        })
    ),
    ...(missing.length > 0
      ? [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [run('Ce qui n’est pas montré, faute de source')]
          })
        ]
      : []),
    ...missing.map(
      ({ reason, figures }) =>
        new Paragraph({
          bullet: { level: 0 },
          children: [run(`${reason} Non montré : ${figures.map(({ title }) => title).join(' ; ')}.`)]
        })
    ),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run('Méthode et secret statistique')] }),
    ...method.map((text) => new Paragraph({ children: [run(text)] })),
    ...(definitions.length > 0
      ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run('Les mots')] })]
      : []),
    ...definitions.map(
      ({ term, text }) => new Paragraph({ children: [run({ text: `${term} : `, bold: true }), run(text)] })
    ),
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run('Citer ce dossier')] }),
    new Paragraph({ children: [run(citation)] })
  ];
}
