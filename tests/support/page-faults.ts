import { parseHTML } from 'linkedom';
import { sentenceFaults } from './sentence-faults.ts';

/** What a page may not say and unsay: what is asked, and the figure that answers it wherever the page gives one. */
const DENIED: readonly (readonly [denied: RegExp, given: RegExp])[] = [
  [/^Combien (?:l’)?exercent .*ne peut être su/, /\d(?: |\u202f|\u00a0)?emplois?\b/],
  [/^Combien de projets de recrutement .*ne peut être su/, /\d(?: |\u202f|\u00a0)projets?\b/],
  [/^Combien de postes seront à pourvoir ne peut être su/, /\d(?: |\u202f|\u00a0)postes?\b/]
];
/** What is not text of the page: drawings and tables are judged apart, lists of choices are names. */
const SET_ASIDE = 'script, style, svg, table, select, textarea, [popover], .visually-hidden';
/** Parts that hold others: their own words are those of the parts inside. */
const BLOCKS = 'p, li, h1, h2, h3, h4, dt, dd, figcaption, summary, caption, title';
/** Marks of values; axes, names and ground are lines and texts. */
const MARKS = '[data-m], [data-s], circle, rect, path, image, polygon, g[stroke-width] > line';

/** Who a page is about, so that its figures may be held to it. */
export interface PageSubject {
  /** Typed code of its territory; null where it has none. */
  readonly territory: string | null;
  /** Typed code of the region that requests without a territory describe. */
  readonly region: string;
  /** How a title names a territory, by typed code: any of these words. */
  readonly names: (code: string) => readonly string[];
}

/**
 * What a page says that it cannot, one line each: an empty drawing, a slot left empty, a figure denied and given, a
 * title of another territory, an error that proposes what it refuses.
 */
export function pageFaults(html: string, subject: PageSubject): string[] {
  const { document } = parseHTML(html);
  const figures = [...document.querySelectorAll('figure')];
  const faults = figures.flatMap((figure) => [...drawingFaults(figure), ...territoryFaults(figure, document, subject)]);
  for (const aside of document.querySelectorAll(SET_ASIDE)) aside.remove();
  const texts = [...document.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map(textOf)
    .filter((text) => text !== '');
  return [
    ...faults,
    ...texts.flatMap(sentenceFaults),
    ...DENIED.flatMap(([denied, given]) => {
      const no = texts.find((text) => denied.test(text));
      const yes = texts.find((text) => given.test(text) && !denied.test(text));
      return no && yes ? [`refusé puis donné : « ${no} » et « ${yes} »`] : [];
    }),
    ...texts.filter(proposesItself).map((text) => `propose ce qu’il refuse : ${text}`)
  ];
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s*\n\s*/g, ' ').trim();
}

function drawingFaults(figure: Element): string[] {
  return [...figure.querySelectorAll('svg')].slice(0, 1).flatMap((svg) => {
    for (const defs of svg.querySelectorAll('defs')) defs.remove();
    return svg.querySelector(MARKS) === null ? [`dessin vide : ${titleOf(figure)}`] : [];
  });
}

function titleOf(figure: Element): string {
  return textOf(figure.querySelector('h1, h2, h3, figcaption') ?? figure);
}

/** The figure of another territory than the page's names it: in its title, its subtitle, or the heading of the page. */
function territoryFaults(figure: Element, document: Document, { territory, region, names }: PageSubject): string[] {
  const link = figure.querySelector('a[href^="/catalogue/"]');
  if (territory === null || link === null) return [];
  const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '', 'http://maille.test');
  // What takes no territory is a list or the country's, which its title says; in the service, it is the whole region's.
  const asked = searchParams.get('territoire') ?? (pathname.startsWith('/catalogue/spro/') ? region : null);
  if (asked === null || asked === territory || /[*,]/.test(asked)) return [];
  const said = [figure.querySelector('figcaption'), document.querySelector('h1'), document.querySelector('title')]
    .map((element) => element?.textContent ?? '')
    .join(' ');
  return names(asked).some((name) => said.includes(name))
    ? []
    : [`figure de ${asked} sous le titre de ${territory} : ${titleOf(figure)}`];
}

/** « cfd:50022139 » inconnue… par exemple cfd:50022139. */
export function proposesItself(text: string): boolean {
  const [, refused] = /«\s*([^»]+?)\s*» (?:est )?(?:inconnue?|refusée?|n’existe pas)/.exec(text) ?? [];
  return refused !== undefined && text.slice(text.indexOf(refused) + refused.length).includes(refused);
}
