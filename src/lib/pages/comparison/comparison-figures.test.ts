import { describe, expect, test } from 'vitest';
import { statusInfo } from '../../disclosure/status.ts';
import { ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { atLastShared, finding, ranking } from './comparison-figures.ts';

const style = { kind: 'percent', decimals: 0, fixed: false } as const;

function place(label: string, min: number | null, max: number | null = min) {
  return {
    label,
    reading: {
      value: min === max ? min : null,
      min,
      max,
      status: statusInfo(min === null ? 'non_disponible' : min === max ? 'diffuse' : 'intervalle'),
      style
    }
  };
}

describe('what a ranking may say', () => {
  test('figures apart: the ends are named', () => {
    expect(finding([place('Brest', 0.6), place('Vannes', 0.5), place('Rennes', 0.4)], false)).toBe(
      'de 40\u202f% (Rennes) à 60\u202f% (Brest)'
    );
  });

  test('bounds that overlap at one end: only the other is named', () => {
    expect(finding([place('Brest', 0.6), place('Vannes', 0.45, 0.5), place('Rennes', 0.4, 0.46)], false)).toBe(
      'au plus haut, Brest (60\u202f%)'
    );
    expect(finding([place('Brest', 0.55, 0.7), place('Vannes', 0.5, 0.6), place('Rennes', 0.4)], false)).toBe(
      'au plus bas, Rennes (40\u202f%)'
    );
  });

  test('bounds are never written after « de »', () => {
    expect(finding([place('Dreux', 0.96, 0.99), place('Indre', 0.73, 0.83)], false)).toBe(
      'au plus bas, Indre (entre 73\u202f% et 83\u202f%) ; au plus haut, Dreux (entre 96\u202f% et 99\u202f%)'
    );
  });

  test('bounds that overlap everywhere, or equal figures, are not ordered', () => {
    expect(finding([place('Brest', 0.4, 0.7), place('Vannes', 0.4, 0.6)], false)).toContain('trop proches');
    expect(finding([place('Brest', 0.5), place('Vannes', 0.5)], false)).toContain('trop proches');
    expect(finding([place('Brest', 0.501), place('Vannes', 0.499)], false)).toContain('trop proches');
  });

  test('a survey is never ordered', () => {
    expect(finding([place('Brest', 0.55, 0.6), place('Vannes', 0.4, 0.45)], true)).toBe(
      'de 40\u202f% à 60\u202f%, ordre non testé'
    );
  });

  test('a figure that is not known takes no part', () => {
    expect(finding([place('Brest', 0.6), place('Vannes', null)], false)).toBe('un seul chiffre connu');
  });
});

describe('the table under a ranking', () => {
  const NAME = `${ASKED_PREFIX}territoire_nom`;
  const line = (territoire: string, mois: string, taux: number) => ({
    [`${ASKED_PREFIX}territoire`]: territoire,
    [NAME]: territoire,
    mois,
    taux
  });
  const answer = (lignes: ReturnType<typeof line>[]) =>
    madeAnswer({
      colonnes: [
        madeColumn(`${ASKED_PREFIX}territoire`, 'territoire'),
        madeColumn(NAME, 'libelle'),
        madeColumn('mois', 'dimension'),
        madeColumn('taux', 'indice', { unite: 'pourcent' })
      ],
      lignes
    });
  const RANKING = { column: 'taux', title: 'Taux', subtitle: () => '' };
  const series = [
    ...['2025-03', '2025-02', '2025-01'].map((mois, at) => line('Brest', mois, 0.05 + at / 100)),
    ...['2025-02', '2025-01'].map((mois) => line('Rennes', mois, 0.06))
  ];

  test('rows of one name are told apart by their month, and every territory comes before the past of the first', () => {
    const { table } = ranking(answer(series), RANKING);
    expect(table.columns.map(({ key }) => key)).toEqual([NAME, 'mois', 'taux']);
    expect(table.rows.map(([name, month]) => `${name?.text ?? ''} ${month?.text ?? ''}`)).toEqual([
      'Brest 2025-03',
      'Rennes 2025-02',
      'Brest 2025-02',
      'Rennes 2025-01',
      'Brest 2025-01'
    ]);
  });

  test('one row a territory needs no month', () => {
    const rows = [line('Brest', '2025-01', 0.05), line('Rennes', '2025-01', 0.06)];
    expect(ranking(answer(rows), RANKING).table.columns.map(({ key }) => key)).toEqual([NAME, 'taux']);
  });

  test('series that end apart are compared at the last period of all, and not at all without one', () => {
    expect(atLastShared(answer(series), 'mois').lignes.map((row) => [row[NAME], row['mois'], row['taux']])).toEqual([
      ['Brest', '2025-02', expect.closeTo(0.06) as unknown],
      ['Rennes', '2025-02', 0.06]
    ]);
    const apart = [line('Brest', '2025-03', 0.05), line('Rennes', '2025-02', 0.06)];
    expect(atLastShared(answer(apart), 'mois').lignes).toEqual([]);
  });

  test('rates whose margin nobody publishes are not put in order, and it is said', () => {
    const rows = [line('Brest', '2025-01', 0.05), line('Rennes', '2025-01', 0.07)];
    const figure = ranking(answer(rows), { ...RANKING, unordered: 'Sans marge publiée.' });
    expect(figure.title.replaceAll(/[\u202f\u00a0]/g, ' ')).toBe('Taux : de 5,0 % à 7,0 %, ordre non testé');
    expect(figure.reading).toEqual(['Sans marge publiée.']);
    // Of two editions, a gap may be a revision.
    const apart = ranking(answer(series), { ...RANKING, unordered: 'Sans marge publiée.', edition: 'mois' });
    expect(apart.reading).toHaveLength(2);
    expect(apart.reading[1]).toContain('révision');
  });

  test('a figure that stands for a smaller territory is not put in order beside one of another level', () => {
    const rows = [line('Morbihan (pour CC de Belle Ile en Mer)', '2025-01', 0.05), line('Bretagne', '2025-01', 0.07)];
    const among = (territoire: string, lignes = rows) =>
      ranking({ ...answer(lignes), parametres: { territoire } }, RANKING);
    const mixed = among('departement:56,region:53');
    expect(mixed.title).toContain('ordre non testé');
    expect(mixed.reading.join(' ')).toContain('de mailles différentes');
    // Of one level, or each its own, they are as before.
    expect(among('departement:56,departement:29').title).toContain('(Bretagne)');
    const own = rows.map((row) => ({ ...row, [NAME]: row[NAME]?.replace(/ \(pour .+/, '') ?? '' }));
    expect(among('departement:56,region:53', own as typeof rows).title).toContain('(Bretagne)');
  });
});
