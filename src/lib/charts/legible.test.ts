import { describe, expect, it } from 'vitest';
import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { drawAnswer } from './answer-drawing.ts';
import { calendarTicks } from './lines/calendar.ts';
import { drawingLegend } from './drawing-legend.ts';
import { sourceLine } from '../words/source-line.ts';
import { drawMatrix } from './matrix/draw.ts';
import { drawScatter } from './scatter/draw.ts';
import { ownHatch } from './hatch.ts';
import { distinctLines, emsOf, labelMargin, NARROW, WIDE, wrapText } from './svg.ts';
import { madeAnswer, madeColumn, madeSource } from '../../../tests/support/made-answer.ts';

function answer(
  graphique: ChartSpec,
  colonnes: readonly AnswerColumn[],
  lignes: readonly AnswerRow[],
  over: Partial<Answer> = {}
): Answer {
  return madeAnswer({ colonnes, lignes, ...over, requete: { graphique } });
}

const texts = (svg: string | undefined): string[] =>
  [...(svg ?? '').matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text ?? '');

describe('labels', () => {
  it.each([['Femmes'], ['Hommes'], ['MMMMMM'], ['Île'], ['Bac pro (niveau 4)'], ['%%%%%%%%%%']])(
    '« %s » is whole in the margin made for it',
    (label) => {
      expect(labelMargin([label], WIDE).write(label)).not.toContain('…');
    }
  );

  it('hold on as many lines as allowed, cut at words and hyphens, and end by « … » where they do not', () => {
    const text = 'Commerce ; réparation d’automobiles et de motocycles';
    expect(wrapText('Maçons', 10, 2)).toBe('Maçons');
    expect(wrapText(text, 22, 2)).toBe('Commerce ; réparation d’automobiles et de\nmotocycles');
    expect(wrapText('Hôtellerie-restauration', 8, 2)).toBe('Hôtellerie-\nrestauration');
    const lines = wrapText(text, 10, 2).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
    // With lines enough, nothing is lost, and each holds in its width.
    const whole = wrapText(text, 10, 8);
    expect(whole.replaceAll('\n', ' ')).toBe(text);
    expect(whole.split('\n').filter((line) => emsOf(line) > 10)).toEqual([]);
    // Capitals are wider: fewer of them hold.
    expect(wrapText('MANAGEMENT COMMERCIAL OPERATIONNEL', 10, 2).length).toBeLessThan(
      wrapText('management commercial operationnel', 10, 2).length
    );
  });

  it('are whole on a wide drawing, whose rows stand apart enough for their lines', () => {
    const long =
      'Administration publique, enseignement, santé humaine et action sociale, organisations internationales';
    const labels = [long, `${long} (autres)`, 'Pêche'];
    const { write, row } = labelMargin(labels, WIDE);
    expect(labels.map(write).filter((text) => text.includes('…'))).toEqual([]);
    // Letters are 12 pixels high: two labels that follow each other take half of each.
    expect(row).toBeGreaterThan((write(long).split('\n').length + write(labels[1] ?? '').split('\n').length) * 6);
    expect(labelMargin(labels, NARROW).write(long)).toContain('…');
  });

  it('that would be cut alike keep their last words; the others keep their first', () => {
    const labels = [
      'Mention complémentaire (niveau 3)',
      'Mention complémentaire (niveau 4)',
      'Mention',
      'Conduite et accompagnement de projets numériques'
    ];
    const [third, fourth, short, long] = distinctLines(labels, 9);
    expect([third, fourth, short]).toEqual(['Mention complé…\n(niveau 3)', 'Mention complé…\n(niveau 4)', 'Mention']);
    expect(long).toBe(wrapText(labels[3] ?? '', 9, 2));
    expect(distinctLines(['Anticonstitutionnellement', 'Anticonstitutionnelle'], 4)).toEqual(['Antic…', 'Antic…']);
  });

  it('on a phone never take more lines than the row of a bar has', () => {
    const long =
      'Administration publique, enseignement, santé humaine et action sociale, organisations internationales';
    const { narrow = '' } =
      drawAnswer(
        answer(
          { type: 'barres', x: 'n', y: 'nom' },
          [madeColumn('nom', 'dimension'), madeColumn('n', 'mesure')],
          [{ nom: long, n: 3 }]
        )
      ) ?? {};
    expect(
      (narrow.match(/<text[^>]*>(?:<tspan[^>]*>[^<]*<\/tspan>)+/g) ?? []).map((text) => text.split('<tspan').length - 1)
    ).toEqual([2]);
  });

  it('of a matrix on a phone are written upwards, where they are as tall as elsewhere', () => {
    const { narrow } = drawMatrix([{ row: 'a', column: 'Conditions de travail contraignantes', level: 1 }], 'essai');
    expect(narrow).toMatch(/font-size="10"[^>]*>[\s\S]*rotate\(-90\)/);
  });
});

describe('figures at the end of bars', () => {
  const bars = (unite: string | null, values: readonly number[]) =>
    texts(
      drawAnswer(
        answer(
          { type: 'barres', x: 'n', y: 'nom' },
          [madeColumn('nom', 'dimension'), madeColumn('n', 'indice', { unite })],
          values.map((n, i) => ({ nom: `r${i}`, n }))
        )
      )?.wide
    );

  it('have as many digits as the one that needs most', () => {
    expect(bars(null, [0.91, 1.2, 1.1])).toEqual(expect.arrayContaining(['0,91', '1,20', '1,10']));
    expect(bars(null, [8, 12])).toEqual(expect.arrayContaining(['8', '12']));
  });

  it('say the money they count, on the axis too', () => {
    const said = bars('€/h', [10.66, 13]);
    expect(said).toEqual(expect.arrayContaining(['10,66\u202f€', '13,00\u202f€']));
    expect(said).toContain('0\u202f€');
  });

  it('name a period in words', () => {
    const drawn = drawAnswer(
      answer(
        { type: 'barres', x: 'n', y: 'periode' },
        [madeColumn('periode', 'dimension'), madeColumn('n', 'mesure')],
        [
          { periode: '2025T3', n: 3 },
          { periode: '2025-06', n: 2 }
        ]
      )
    );
    expect(texts(drawn?.wide)).toEqual(expect.arrayContaining(['3ᵉ trimestre 2025', 'juin 2025']));
  });

  it('say what the part set apart is', () => {
    const asked = answer(
      { type: 'barres', x: 'n', y: 'nom', dont: 'p' },
      [
        madeColumn('nom', 'dimension'),
        madeColumn('n', 'mesure'),
        madeColumn('p', 'mesure', { libelle: 'Dont difficiles' })
      ],
      [{ nom: 'a', n: 3, p: 1 }]
    );
    expect(drawingLegend(asked, asked.lignes)).toEqual(['Partie orangée : dont difficiles.']);
  });
});

describe('axes of dates', () => {
  it('name months inside a year, and years beyond', () => {
    const months = Array.from({ length: 8 }, (_, i) => new Date(Date.UTC(2025, i, 1)));
    const { ticks, format } = calendarTicks(months);
    expect(ticks.map(format)).toEqual(['févr. 2025', 'avr. 2025', 'juin 2025', 'août 2025']);
    const years = calendarTicks([...months, new Date(Date.UTC(2026, 0, 1))]);
    expect(years.ticks.map(years.format)).toEqual(['2025', '2026']);
  });
});

it('names lines after their territories where the header says so, unless it is twice the same', () => {
  const columns = [
    madeColumn('annee', 'dimension'),
    madeColumn('ici', 'indice', { libelle: 'Base 100' }),
    madeColumn('ailleurs', 'indice', { libelle: 'Base 100, référence' })
  ];
  const drawn = (reference: string) =>
    texts(
      drawAnswer(
        answer(
          { type: 'courbe', x: 'annee', y: ['ici', 'ailleurs'], noms: ['territoire', 'reference'], echelle: 'indice' },
          columns,
          [
            { annee: 2023, ici: 110, ailleurs: 105 },
            { annee: 2018, ici: 100, ailleurs: 100 }
          ],
          { parametres_libelles: { territoire: 'Bretagne', reference } }
        )
      )?.wide
    );
  expect(drawn('France')).toEqual(expect.arrayContaining(['Bretagne', 'France']));
  expect(drawn('Bretagne')).toEqual(expect.arrayContaining(['Base 100', 'Base 100, référence']));
});

it('draws every region of a few points, and of many only those of emphasised ones', () => {
  const point = (index: number) => ({
    label: `p${index}`,
    x: index / 10,
    y: index / 10,
    xLow: index / 10 - 0.1,
    xHigh: index / 10 + 0.1,
    yLow: index / 10 - 0.1,
    yHigh: index / 10 + 0.1,
    strong: index === 1,
    weight: 0
  });
  const regions = (count: number) =>
    (
      drawScatter(
        Array.from({ length: count }, (_, i) => point(i)),
        { label: 'x', xLabel: 'x', yLabel: 'y', formatX: String, formatY: String }
      ).wide.match(/A[\d.]+ [\d.]+ 0 0 1/g) ?? []
    ).length / 4;
  expect([regions(12), regions(13)]).toEqual([12, 1]);
});

it('hatches each drawing of a page under a name of its own, and only where something is hidden', () => {
  const bounded = { nom: 'a', n: null, n_min: 2, n_max: 4, n_statut: 'intervalle' };
  const drawn = (row: AnswerRow) =>
    drawAnswer(
      answer(
        { type: 'barres', x: 'n', y: 'nom' },
        [madeColumn('nom', 'dimension'), madeColumn('n', 'mesure', { protege: true, bornes: true })],
        [row]
      )
    )?.wide ?? '';
  const named = ownHatch(drawn(bounded), 'f1');
  expect([...named.matchAll(/id="(hachures[^"]*)"/g)].map(([, id]) => id)).toEqual(['hachures-f1']);
  expect([...named.matchAll(/url\(#(hachures[^)]*)\)/g)].map(([, id]) => id)).toEqual(['hachures-f1']);
  expect(ownHatch(drawn({ nom: 'a', n: 3, n_min: 3, n_max: 3, n_statut: 'diffuse' }), 'f2')).not.toContain('pattern');
});

it('says once that all sources are synthetic, and of each where only some are', () => {
  const line = (...flags: boolean[]) =>
    sourceLine(
      answer({ type: 'barres' }, [], [], {
        sources: flags.map((flag, i) => madeSource(`T${i}`, { synthetique: flag }))
      })
    );
  expect(line(true, true)).toBe('P, T0, 2025 ; P, T1, 2025 ; données toutes synthétiques');
  expect(line(true, false)).toBe('P, T0, 2025, données synthétiques ; P, T1, 2025');
  expect(line(true)).toBe('P, T0, 2025, données synthétiques');
});
