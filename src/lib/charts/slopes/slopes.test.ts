import { describe, expect, it } from 'vitest';
import { between, madeAnswer, madeColumn, secret, shown } from '../../../../tests/support/made-answer.ts';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { drawAnswer, drawnRows } from '../answer-drawing.ts';
import { FIRST_SLOPES, MOST_SLOPES } from './from-answer.ts';
import { slopesBetween } from './two-dates.ts';

const BARS: ChartSpec = { type: 'barres', x: 'projets', y: 'metier', dont: 'difficiles' };
const columns = [
  madeColumn('parametre_annee_nom', 'libelle', { type: 'texte' }),
  madeColumn('parametre_annee', 'dimension'),
  madeColumn('code', 'dimension'),
  madeColumn('metier', 'libelle', { type: 'texte' }),
  madeColumn('projets', 'mesure', { protege: true, bornes: true })
];
const places = [
  madeColumn('parametre_territoire_nom', 'libelle', { type: 'texte' }),
  madeColumn('parametre_territoire', 'dimension')
];
const row = (annee: string, metier: string, figure: AnswerRow, code = metier): AnswerRow => ({
  parametre_annee: annee,
  parametre_annee_nom: `enquête ${annee}`,
  code,
  metier,
  ...figure
});
const known = (value: number) => shown('projets', value);
const answerOf = (lignes: readonly AnswerRow[], more: readonly Answer['colonnes'][number][] = []): Answer =>
  madeAnswer({ colonnes: [...more, ...columns], lignes });
const slopesOf = (answer: Answer) => slopesBetween(answer, BARS, 'annee');
const pair = (name: string, before: number, after: number) => [
  row('2025', name, known(after)),
  row('2024', name, known(before))
];

/** The ends of the lines that join two dates, in pixels: strokes between a name and its point are short. */
function joined(svg: string): { from: number; to: number }[] {
  return [...svg.matchAll(/<path[^>]*d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/g)]
    .map(([, x1, y1, x2, y2]) => ({ wide: Number(x2) - Number(x1), from: Number(y1), to: Number(y2) }))
    .filter(({ wide }) => wide > 50);
}

describe('when slopes are taken', () => {
  it('two dates of names that are at both, in one drawing', () => {
    const [drawn, ...others] = slopesOf(answerOf([...pair('a', 10, 20), ...pair('b', 30, 5)])) ?? [];
    expect(others).toEqual([]);
    expect(drawn?.answer.requete.graphique).toEqual({
      type: 'pentes',
      x: 'parametre_annee',
      y: 'projets',
      serie: 'metier'
    });
  });

  it('several territories asked of one row are lines of one drawing; of several rows, a drawing each', () => {
    const at = (place: string, rows: readonly AnswerRow[]) =>
      rows.map((each) => ({ ...each, parametre_territoire: place, parametre_territoire_nom: `lieu ${place}` }));
    const one = slopesOf(answerOf([...at('1', pair('a', 1, 2)), ...at('2', pair('a', 3, 4))], places));
    expect(one?.map(({ answer }) => answer.requete.graphique?.['serie'])).toEqual(['parametre_territoire_nom']);
    const many = [...pair('a', 1, 2), ...pair('b', 3, 4)];
    const several = slopesOf(answerOf([...at('1', many), ...at('2', many)], places));
    expect(several?.map(({ label, answer }) => [label, answer.lignes.length])).toEqual([
      ['lieu 1', 4],
      ['lieu 2', 4]
    ]);
  });

  it.each<[string, AnswerRow[]]>([
    ['one date', [row('2025', 'a', known(1)), row('2025', 'b', known(1))]],
    ['three dates', [...pair('a', 1, 2), ...pair('b', 1, 2), row('2023', 'a', known(1))]],
    ['one name at both', [...pair('a', 1, 2), row('2024', 'b', known(1)), row('2025', 'c', known(1))]],
    ['a name of two things', [...pair('a', 1, 2), ...pair('b', 1, 2), row('2025', 'a', known(3), 'autre')]],
    [
      'another nomenclature, whose codes are others',
      ['a', 'b'].flatMap((name) => [
        row('2024', name, known(1), `ancien:${name}`),
        row('2025', name, known(1), `nouveau:${name}`)
      ])
    ]
  ])('not for %s', (_, rows) => {
    expect(slopesOf(answerOf(rows))).toBeNull();
  });

  it('not for a chart that is neither bars nor intervals, nor for figures of several units', () => {
    const rows = [...pair('a', 1, 2), ...pair('b', 3, 4)];
    expect(slopesBetween(answerOf(rows), { type: 'courbe', x: 'metier', y: 'projets' }, 'annee')).toBeNull();
    expect(slopesOf(answerOf(rows, [madeColumn('unite', 'libelle')]))).toBeNull();
  });
});

describe('slopes', () => {
  const drawn = (rows: readonly AnswerRow[]) => {
    const answer = slopesOf(answerOf(rows))?.[0]?.answer;
    const drawing = answer && drawAnswer(answer);
    if (!drawing || !answer) throw new Error('Rien n’est dessiné.');
    return { ...drawing, answer };
  };

  it('join two known figures, the highest above, from the oldest date', () => {
    const { wide } = drawn([...pair('monte', 10, 20), ...pair('descend', 30, 5)]);
    const [rises, falls] = joined(wide);
    expect((rises?.from ?? 0) > (rises?.to ?? 0)).toBe(true);
    expect((falls?.from ?? 0) < (falls?.to ?? 0)).toBe(true);
    // 20 less 10 is two fifths of 30 less 5.
    const [up, down] = [(rises?.from ?? 0) - (rises?.to ?? 0), (falls?.to ?? 0) - (falls?.from ?? 0)];
    expect(up / down).toBeCloseTo(10 / 25, 2);
    expect(wide.indexOf('enquête 2024')).toBeLessThan(wide.indexOf('enquête 2025'));
  });

  it('never join a figure that is hidden or absent, which they say, and band what has bounds', () => {
    const { wide, narrow, note } = drawn([
      ...pair('a', 10, 20),
      ...pair('b', 12, 8),
      row('2024', 'encadré', between('projets', 5, 9)),
      row('2025', 'encadré', known(7)),
      row('2024', 'secret', secret('projets')),
      row('2025', 'secret', known(6)),
      row('2025', 'nouveau', known(15))
    ]);
    for (const svg of [wide, narrow].map((one) => one.replaceAll('&#160;', '\u00a0'))) {
      // Two lines, and both edges of a band.
      expect(joined(svg)).toHaveLength(4);
      const dashed = [...svg.matchAll(/<g[^>]*stroke-dasharray="3 2"[^>]*>(.*?)<\/g>/g)].map(
        ([, group]) => group ?? ''
      );
      const [least, most] = dashed.flatMap(joined);
      // The band closes on the figure that is known.
      expect(least?.to).toBe(most?.to);
      expect((least?.from ?? 0) > (most?.from ?? 0)).toBe(true);
      expect(svg).toContain('>5 à 9<');
      expect(svg).toContain('secret\u00a0: couvert par le secret statistique, puis 6<');
      expect(svg).toContain('nouveau\u00a0: sans ligne, puis 15<');
    }
    expect(note).toContain('Une ligne dont un chiffre est caché ou absent n’a pas de trait.');
  });

  it('set apart the few that go against the others, never in a survey', () => {
    const rows = [...pair('a', 10, 8), ...pair('b', 20, 15), ...pair('c', 30, 28), ...pair('d', 5, 9)];
    const orange = /stroke="var\(--emphasis\)"/g;
    const open = drawn(rows);
    expect(open.wide.match(orange)?.length).toBeGreaterThan(0);
    const answer = { ...open.answer, requete: { ...open.answer.requete, enquete: true } };
    expect(drawAnswer(answer)?.wide.match(orange)).toBeNull();
  });

  it('draw the first names of the last date, and count the others', () => {
    const rows = Array.from({ length: MOST_SLOPES + 3 }, (_, index) => pair(`m${index}`, 100 + index, 90 + index));
    const { answer, note } = drawn(rows.flat());
    expect(drawnRows(answer, 20)).toHaveLength(2 * FIRST_SLOPES);
    expect(note).toContain(`${MOST_SLOPES + 3 - FIRST_SLOPES} autres sont dans le tableau.`);
    const all = rows.slice(0, MOST_SLOPES).flat();
    expect(joined(drawn(all).wide)).toHaveLength(MOST_SLOPES);
  });
});
