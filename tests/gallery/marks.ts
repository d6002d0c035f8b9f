import { parseHTML } from 'linkedom';
import type { Answer, AnswerRow } from '../../src/lib/catalogue/api/answer.ts';

/** How many marks a drawing must have, or has: of values, and of what is hidden. */
export interface Marks {
  readonly values: number;
  readonly hidden: number;
}

interface Kind {
  /** From the answer alone, by its own rows: what a reader must see. */
  readonly due: (rows: readonly AnswerRow[], answer: Answer) => Marks;
  readonly drawn: (svg: Drawn) => Marks;
}

/** What the answer knows of a figure. */
type Known = 'value' | 'bounds' | 'nothing';

function known(row: AnswerRow, name: string): Known {
  if (typeof row[name] === 'number') return 'value';
  const [min, max] = [row[`${name}_min`], row[`${name}_max`]];
  return typeof min === 'number' && typeof max === 'number' ? 'bounds' : 'nothing';
}

/** A picture, by its elements. */
class Drawn {
  readonly #svg: Element;
  constructor(svg: string) {
    this.#svg = parseHTML(svg).document.documentElement;
    for (const defs of this.#svg.querySelectorAll('defs')) defs.remove();
  }
  count(selector: string): number {
    return this.#svg.querySelectorAll(selector).length;
  }
  /** Points that paths go through. */
  points(selector: string): number {
    return [...this.#svg.querySelectorAll(selector)].reduce(
      (sum, path) => sum + (path.getAttribute('d')?.match(/[ML]/g)?.length ?? 0),
      0
    );
  }
}

const HATCHED = '[fill="url(#hachures)"]';
const hatchedRects = (svg: Drawn): number => svg.count(`g${HATCHED} > rect, rect${HATCHED}`);
const dashes = (svg: Drawn): number => svg.count('g[stroke-dasharray="3 2"] > line');
const option = (answer: Answer, name: string): string[] =>
  Object.entries(answer.requete.graphique ?? {})
    .flatMap(([key, value]) => (key === name ? value : []))
    .map(String);
const cells = (rows: readonly AnswerRow[], answer: Answer, axis: string): Known[] =>
  rows.flatMap((row) => option(answer, axis).map((name) => known(row, name)));
const tally = (all: readonly Known[], ...wanted: Known[]): number => all.filter((one) => wanted.includes(one)).length;

const line: Kind = {
  due: (rows, answer) => ({
    values: tally(cells(rows, answer, 'y'), 'value'),
    hidden: tally(cells(rows, answer, 'y'), 'bounds')
  }),
  drawn: (svg) => ({ values: svg.points('g[stroke-width="2.5"] > path'), hidden: dashes(svg) })
};
/** Points whose abscissa is known; of an ordinate between bounds, in their middle. */
const cloud = (...placed: Known[]): Kind => ({
  due: (rows, answer) => {
    const there = rows.filter((row) => option(answer, 'x').every((name) => known(row, name) === 'value'));
    return { values: tally(cells(there, answer, 'y'), ...placed), hidden: tally(cells(there, answer, 'y'), 'bounds') };
  },
  drawn: (svg) => ({ values: svg.count('circle'), hidden: dashes(svg) })
});

/** The marks of each kind of drawing: a kind without its rule here is a kind that no test looks at. */
export const MARKS: Readonly<Record<string, Kind>> = {
  barres: {
    due: (rows, answer) => {
      const [bars, parts] = [cells(rows, answer, 'x'), cells(rows, answer, 'dont')];
      return { values: tally([...bars, ...parts], 'value', 'bounds'), hidden: tally([...bars, ...parts], 'bounds') };
    },
    drawn: (svg) => ({
      values: svg.count('rect') - hatchedRects(svg) - svg.count('g[fill-opacity="0.4"] > rect'),
      hidden: hatchedRects(svg) + svg.count('g[fill-opacity="0.4"] > rect')
    })
  },
  intervalles: {
    due: (rows, answer) => ({
      values: tally(cells(rows, answer, 'x'), 'value'),
      hidden: tally(cells(rows, answer, 'x'), 'bounds')
    }),
    drawn: (svg) => ({
      values: svg.count('circle'),
      hidden: svg.count('g[stroke-width="3"][stroke="var(--seq-6)"] > line')
    })
  },
  courbe: line,
  lignes: line,
  pentes: {
    due: (rows, answer) => ({
      values: tally(cells(rows, answer, 'y'), 'value'),
      hidden: tally(cells(rows, answer, 'y'), 'bounds')
    }),
    drawn: (svg) => ({ values: svg.count('circle'), hidden: dashes(svg) })
  },
  nuage: cloud('value', 'bounds'),
  quadrant: cloud('value'),
  essaim: {
    due: (rows, answer) => ({
      values: tally(cells(rows, answer, 'x'), 'value'),
      hidden: rows.length - tally(cells(rows, answer, 'x'), 'value')
    }),
    drawn: (svg) => ({
      values: svg.count('circle:not([fill="var(--paper)"])'),
      hidden: svg.count('circle[fill="var(--paper)"]')
    })
  },
  empile: {
    due: (rows, answer) => ({
      // What a part is at least is drawn full; one hatch a bar is for all that its parts may be besides.
      values:
        tally(cells(rows, answer, 'x'), 'value') +
        rows.flatMap((row) =>
          option(answer, 'x').filter(
            (name) =>
              known(row, name) === 'bounds' && row[`${name}_statut`] !== 'secret' && Number(row[`${name}_min`]) > 0
          )
        ).length,
      hidden: rows.filter((row) => option(answer, 'x').some((name) => known(row, name) !== 'value')).length
    }),
    drawn: (svg) => ({ values: svg.count('rect') - hatchedRects(svg), hidden: hatchedRects(svg) })
  },
  matrice: {
    due: (rows, answer) => ({
      values: tally(cells(rows, answer, 'x'), 'value'),
      hidden: tally(cells(rows, answer, 'x'), 'nothing')
    }),
    drawn: (svg) => ({ values: svg.count('rect') - hatchedRects(svg), hidden: hatchedRects(svg) })
  },
  controle: {
    due: (rows, answer) => ({ values: tally(cells(rows, answer, 'y'), 'value'), hidden: 0 }),
    drawn: (svg) => ({ values: svg.count('circle') + svg.count('g[fill="var(--emphasis)"] > path'), hidden: 0 })
  },
  /** Hexagons that touch are one surface: whether some are hidden, and some not. */
  hexagones: {
    due: (rows, answer) => ({
      values: Number(rows.some((row) => known(row, answer.requete.carte?.valeur ?? '') === 'value')),
      hidden: Number(rows.some((row) => known(row, answer.requete.carte?.valeur ?? '') !== 'value'))
    }),
    drawn: (svg) => ({ values: Number(svg.count('path[fill^="var(--"]') > 0), hidden: svg.count(`path${HATCHED}`) })
  },
  points: {
    due: (rows, { colonnes, requete }) => {
      const placed = rows.filter((row) => typeof row['latitude'] === 'number');
      const counted = colonnes.find(({ nom }) => nom === requete.carte?.valeur)?.role === 'mesure';
      const hidden = counted ? placed.filter((row) => known(row, requete.carte?.valeur ?? '') !== 'value').length : 0;
      return { values: placed.length - hidden, hidden };
    },
    drawn: (svg) => ({ values: svg.count('circle:not([fill])'), hidden: svg.count('circle[fill="var(--paper)"]') })
  }
};

export function kindOf({ requete }: Answer): string {
  return requete.graphique?.type ?? requete.carte?.type ?? 'aucun';
}

export function marksDue(answer: Answer, rows: readonly AnswerRow[]): Marks | undefined {
  return MARKS[kindOf(answer)]?.due(rows, answer);
}

export function marksDrawn(answer: Answer, svg: string): Marks | undefined {
  return MARKS[kindOf(answer)]?.drawn(new Drawn(svg));
}
