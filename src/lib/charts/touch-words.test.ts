import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { between, madeAnswer, madeColumn, secret, shown } from '../../../tests/support/made-answer.ts';
import type { AnswerRow } from '../catalogue/api/answer.ts';
import { chartFigure, type FigureModel } from './figure-model.ts';
import { standaloneSvg } from './standalone-svg.ts';
import { tableModel } from './table-model.ts';
import { touchAttributes } from './touch-words.ts';

const COLUMNS = [
  madeColumn('code', 'dimension', { libelle: 'Code' }),
  madeColumn('metier', 'dimension', { libelle: 'Métier' }),
  madeColumn('projets', 'mesure', { libelle: 'Projets', type: 'entier', protege: true, bornes: true }),
  madeColumn('actifs', 'mesure', { libelle: 'Actifs', type: 'entier' }),
  madeColumn('situation', 'texte', { libelle: 'Situation' })
];
const TEXTS = { title: 'Titre', subtitle: 'Sous-titre' };
const row = (metier: string, figure: AnswerRow): AnswerRow => ({
  code: `rome:${metier}`,
  metier,
  actifs: metier.length,
  situation: 'à voir',
  ...figure
});
const ROWS = [
  row('Cuisiniers', shown('projets', 30)),
  row('Boulangers', between('projets', 20, 50)),
  row('Soudeurs', secret('projets')),
  row('Menuisiers', shown('projets', 40))
];
const bars = { type: 'barres', x: 'projets', y: 'metier' } as const;
const asked = (
  lignes: readonly AnswerRow[] = ROWS,
  graphique: Parameters<typeof chartFigure>[0]['requete']['graphique'] = bars
) => madeAnswer({ requete: { graphique }, colonnes: COLUMNS, lignes });

/** The places that the marks of a drawing hold, each once. */
function placesOf({ drawing }: FigureModel): string[] {
  const { document } = parseHTML(drawing?.wide ?? '');
  return [
    ...new Set([...document.querySelectorAll('[data-m]')].map((mark) => mark.getAttribute('data-m') ?? ''))
  ].sort();
}

describe('marks', () => {
  it('name their row, and a hidden one too', () => {
    expect(placesOf(chartFigure(asked(), TEXTS))).toEqual(['0', '1', '2', '3']);
  });

  it('name the row of the table where only some are drawn', () => {
    const figure = chartFigure(asked(), TEXTS, { drawn: ({ metier }) => metier === 'Menuisiers' });
    expect(placesOf(figure)).toEqual(['3']);
    expect(figure.table.rows[3]?.[0]?.text).toBe('Menuisiers');
  });

  it('name the row of each point of a line, and its column among those drawn', () => {
    const figure = chartFigure(
      asked(
        [2022, 2021, 2023].map((annee) => ({ ...row(`${annee}`, shown('projets', annee)), code: `${annee}` })),
        { type: 'courbe', x: 'code', y: ['projets', 'actifs'] }
      ),
      TEXTS
    );
    // From the oldest: the second row, the first, the third.
    expect(placesOf(figure)).toEqual(['1.0 0.0 2.0', '1.1 0.1 2.1']);
  });

  it('stay in the page: a file has none', () => {
    const options = { width: 640, theme: 'clair', address: '', warning: null } as const;
    expect(standaloneSvg(chartFigure(asked(), TEXTS), options)?.svg).not.toContain('data-m');
  });
});

describe('the words of marks', () => {
  it('are where the table has them, by the names and the columns that the chart draws', () => {
    const { touch, table } = chartFigure(asked(), TEXTS);
    expect(table.columns.map(({ label }) => label)).toEqual(['Métier', 'Situation', 'Code', 'Projets', 'Actifs']);
    expect(touch && touchAttributes(touch, table, true)).toEqual({ 'data-names': '0', 'data-columns': '3' });
  });

  it('are written where the figure has no table, as the table says them aloud', () => {
    const { touch, table } = chartFigure(asked(), TEXTS);
    const written = touch && touchAttributes(touch, table, false)['data-words'];
    expect(JSON.parse(written ?? '')).toEqual({
      headings: ['Projets'],
      rows: {
        0: ['/metiers/rome:Cuisiniers', 'Cuisiniers', '30'],
        1: ['/metiers/rome:Boulangers', 'Boulangers', 'entre 20 et 50'],
        2: ['/metiers/rome:Soudeurs', 'Soudeurs', 'couvert par le secret statistique'],
        3: ['/metiers/rome:Menuisiers', 'Menuisiers', '40']
      }
    });
  });

  it('are written for the rows that a table has no room for', () => {
    const many = Array.from({ length: 62 }, (_, index) => row(`Métier ${index}`, shown('projets', index + 1)));
    const cloud = { type: 'nuage', x: 'projets', y: 'actifs', etiquette: 'metier', echelle: 'lineaire' } as const;
    const { touch, table } = chartFigure(asked(many, cloud), TEXTS);
    const { rows } = JSON.parse((touch && touchAttributes(touch, table, true)['data-words']) ?? '') as {
      rows: Record<string, string[]>;
    };
    expect(Object.entries(rows).map(([place, [, name]]) => [place, name])).toEqual([
      ['60', 'Métier 60'],
      ['61', 'Métier 61']
    ]);
  });
});

describe('a column of figures', () => {
  it('ranks its rows by what they hold: bounds at their middle, what is not known nowhere', () => {
    const ranks = tableModel(asked()).columns.map(({ key, ranks: held }) => [key, held]);
    // 30, then the middle of 20 and 50, which is 35, then 40.
    expect(ranks.find(([key]) => key === 'projets')).toEqual(['projets', '0 1 - 2']);
    expect(ranks.find(([key]) => key === 'metier')).toEqual(['metier', undefined]);
  });
});
