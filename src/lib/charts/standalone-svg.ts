import { writtenBefore, xml, type Markup } from '../text/markup.ts';
import type { FigureModel, LegendModel } from './figure-model.ts';
import { resolveTokens, SANS, SERIF, type Theme } from './palette.ts';
import { HATCH, HIDDEN_FILL } from './hatch.ts';
import { withoutPlaces } from './mark-place.ts';
import type { Drawing } from './svg.ts';

export interface StandaloneOptions {
  /** Pixels of the whole picture. */
  readonly width: number;
  readonly theme: Theme;
  /** Where the figure can be had again and checked. */
  readonly address: string;
  /** Said over the figure when its data are made up. */
  readonly warning: string | null;
}

export interface Standalone {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Width under which the narrow drawing is taken. */
const NARROW_UNDER = 520;
const MARGIN = 24;
/** Mean width of a character, in ems: lines are cut a little early, as a reader may have another serif. */
const EM = { serif: 0.56, sans: 0.54 };

interface Block {
  readonly svg: Markup;
  readonly height: number;
}

interface Style {
  readonly size: number;
  readonly fill: string;
  readonly family?: 'serif' | 'sans';
  readonly weight?: number;
  /** Pixels under the last line. */
  readonly after: number;
}

/** A figure as one SVG that can leave the site: title, drawing, legend, source. @returns undefined without a drawing */
export function standaloneSvg(
  figure: FigureModel,
  { width, theme, address, warning }: StandaloneOptions
): Standalone | undefined {
  const { drawing } = figure;
  if (!drawing) return undefined;
  const picture = pictureOf(drawing, width < NARROW_UNDER);
  const inner = Math.max(picture.width, width < NARROW_UNDER ? 300 : 640);
  const soft = { size: 12.5, fill: 'var(--soft)' };
  const subtitle = figure.mode ? `${figure.subtitle} (${figure.mode})` : figure.subtitle;
  const blocks: Block[] = [
    ...(warning === null
      ? []
      : [text(warning, inner, { size: 12.5, fill: 'var(--warning-ink)', weight: 600, after: 10 })]),
    text(figure.title, inner, {
      size: inner < NARROW_UNDER ? 18 : 21,
      fill: 'var(--ink)',
      family: 'serif',
      weight: 600,
      after: 4
    }),
    text(subtitle, inner, { size: 13.5, fill: 'var(--soft)', after: 12 }),
    { svg: picture.svg, height: picture.height + 10 },
    ...(figure.legend ? legendBlocks(figure.legend, inner) : []),
    text(figure.reading.join(' '), inner, { ...soft, after: 8 }),
    text(figure.note ?? '', inner, { ...soft, after: 8 }),
    { svg: xml`<line x1="0" x2="${inner}" y1="2" y2="2" stroke="var(--line)"/>`, height: 8 },
    text(`Source : ${figure.source}`, inner, { ...soft, after: 3 }),
    text(address, inner, { size: 11, fill: 'var(--soft)', after: 0 })
  ].filter(({ height }) => height > 0);
  const stack = stacked(blocks, MARGIN, MARGIN);
  const [fullWidth, fullHeight] = [inner + 2 * MARGIN, Math.ceil(stack.end + MARGIN)];
  const height = Math.round((fullHeight * width) / fullWidth);
  const told = [subtitle, figure.reading.join(' '), warning ?? '', `Source : ${figure.source}.`, address];
  const svg = xml`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="fr" width="${width}" height="${height}" viewBox="0 0 ${fullWidth} ${fullHeight}" role="img" aria-labelledby="figure-titre figure-texte"><title id="figure-titre">${figure.title}</title><desc id="figure-texte">${told.filter(Boolean).join(' ')}</desc>${HATCH}<rect width="${fullWidth}" height="${fullHeight}" fill="var(--paper)"/>${stack.svg}</svg>`;
  return { svg: resolveTokens(svg.toString(), theme), width, height };
}

/** The wide drawing and its scale alone, on white, for a document that writes titles and sources itself. */
export function drawingAlone({ drawing, legend }: Pick<FigureModel, 'drawing' | 'legend'>): Standalone | undefined {
  if (!drawing) return undefined;
  const picture = pictureOf(drawing, false);
  const stack = stacked(
    [{ svg: picture.svg, height: picture.height + 10 }, ...(legend ? legendBlocks(legend, picture.width) : [])],
    0,
    0
  );
  const [width, height] = [Math.ceil(picture.width), Math.ceil(stack.end)];
  const svg = xml`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="fr" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${HATCH}<rect width="${width}" height="${height}" fill="#fff"/>${stack.svg}</svg>`;
  return { svg: resolveTokens(svg.toString(), 'clair'), width, height };
}

/** Blocks one under the other, from a corner; `end` is the ordinate under the last. */
function stacked(blocks: readonly Block[], x: number, top: number): { svg: Markup; end: number } {
  let end = top;
  const placed = blocks.map(({ svg, height }) => {
    const at = end;
    end += height;
    return xml`<g transform="translate(${x} ${round(at)})">${svg}</g>`;
  });
  return { svg: xml`${placed}`, end };
}

/** Of a picture of its own. */
const OWN_ATTRIBUTES = / (?:role|aria-label|class|width|height|xmlns(?::[a-z]+)?)="[^"]*"/g;

/** The drawing without what made it a picture of its own; its hatch is the file's. */
function pictureOf(drawing: Drawing, narrow: boolean): Block & { readonly width: number } {
  const source = narrow ? drawing.narrow : drawing.wide;
  const head = /^<svg[^>]*>/.exec(source)?.[0] ?? '';
  const [width, height] = [sizeIn(head, 'width'), sizeIn(head, 'height')];
  // A map has one drawing for both widths.
  const scale = narrow && width > 350 ? 350 / width : 1;
  const others = head.slice('<svg'.length).replaceAll(OWN_ATTRIBUTES, '');
  const inside = withoutPlaces(source.slice(head.length).replace(String(HATCH), ''));
  return {
    svg: xml`<svg width="${round(width * scale)}" height="${round(height * scale)}"${writtenBefore(others + inside)}`,
    width: width * scale,
    height: height * scale
  };
}

function sizeIn(head: string, name: string): number {
  return Number(new RegExp(` ${name}="([\\d.]+)"`).exec(head)?.[1] ?? 0);
}

function legendBlocks({ colours, breaks, unit, hidden }: LegendModel, inner: number): Block[] {
  const width = Math.min(416, inner);
  const step = width / colours.length;
  const steps = colours.map(
    (colour, index) => xml`<rect x="${round(index * step)}" width="${round(step)}" height="10" fill="${colour}"/>`
  );
  const labels = breaks.map(
    (words, index) =>
      xml`<text x="${round((index + 1) * step)}" y="24" text-anchor="middle" font-family="${SANS}" font-size="12" fill="var(--soft)">${words}</text>`
  );
  const scale = { svg: xml`${steps}${labels}`, height: 32 };
  const named = text(`Échelle : ${unit}.`, inner, { size: 12.5, fill: 'var(--soft)', after: 6 });
  if (!hidden) return [scale, named];
  const words = text('Hors échelle : valeur non diffusée ou encadrée, jamais zéro.', inner - 28, {
    size: 12.5,
    fill: 'var(--soft)',
    after: 8
  });
  return [
    scale,
    named,
    {
      svg: xml`<rect y="4" width="20" height="10" fill="${HIDDEN_FILL}" stroke="var(--context-mark)"/><g transform="translate(28 0)">${words.svg}</g>`,
      height: words.height
    }
  ];
}

function text(words: string, width: number, { size, fill, family = 'sans', weight = 400, after }: Style): Block {
  if (words.trim() === '') return { svg: xml``, height: 0 };
  const lines = wrap(words, Math.floor(width / (size * EM[family])));
  const lead = size * (family === 'serif' ? 1.22 : 1.4);
  const spans = lines.map((line, index) => xml`<tspan x="0" y="${round(size + index * lead)}">${line}</tspan>`);
  return {
    svg: xml`<text font-family="${family === 'serif' ? SERIF : SANS}" font-size="${size}" font-weight="${weight}" fill="${fill}">${spans}</text>`,
    height: lines.length * lead + after
  };
}

/** Lines of at most `most` characters, cut at ordinary spaces but not before a closing guillemet. */
function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const tied = words.replaceAll('« ', '«\u00a0').replaceAll(/ (?=[»:;!?%])/g, '\u00a0');
  for (const word of tied.split(/[ \n]+/).flatMap((part) => part.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
