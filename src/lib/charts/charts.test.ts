import { describe, expect, it } from 'vitest';
import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { drawAnswer } from './answer-drawing.ts';
import { drawBars } from './bars/draw.ts';
import { drawScatter } from './scatter/draw.ts';
import { drawIntervals } from './intervals/draw.ts';
import { drawingLegend } from './drawing-legend.ts';
import { chartFigure, measureName } from './figure-model.ts';
import { hexFigure } from './hex-figure.ts';
import { sourceLine } from '../words/source-line.ts';
import {
  classTokens,
  divergingClasses,
  isGapMeasure,
  quantileClasses,
  roundReadable,
  valueClasses
} from '../cartography/scale.ts';
import { tableModel } from './table-model.ts';
import { territoryMap } from './territory-map.ts';
import { between, madeAnswer, madeColumn, madeSource, secret, shown } from '../../../tests/support/made-answer.ts';

function answer(over: Parameters<typeof madeAnswer>[0]): Answer {
  return madeAnswer({
    requete: { graphique: { type: 'barres', x: 'projets', y: 'metier' } },
    colonnes: [
      madeColumn('metier', 'dimension', { libelle: 'Métier' }),
      madeColumn('projets', 'mesure', {
        libelle: 'Projets',
        type: 'entier',
        unite: 'projets',
        protege: true,
        bornes: true
      }),
      madeColumn('part', 'taux', { libelle: 'Part', protege: true, bornes: true, de: ['projets', 'total'] })
    ],
    lignes: [
      { metier: 'Cuisiniers', ...shown('projets', 1240), ...shown('part', 0.125) },
      { metier: 'Boulangers', ...between('projets', 42, 51), ...between('part', 0.004, 0.006) },
      { metier: 'Soudeurs', ...secret('projets'), ...secret('part') }
    ],
    statuts: [{ code: 'secret', signe: 's', libelle: 'secret statistique' }],
    ...over
  });
}

describe('the table twin', () => {
  it('writes values, intervals and signs, never a zero for what is hidden', () => {
    const model = tableModel(answer({}));
    expect(model.columns.map(({ label }) => label)).toEqual(['Métier', 'Projets', 'Part']);
    expect(model.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Cuisiniers', '1\u202f240', '12,5\u202f%'],
      ['Boulangers', '42 à 51', '0,4\u202f% à 0,6\u202f%'],
      ['Soudeurs', 's', 's']
    ]);
    expect(model.rows[2]?.[1]?.spoken).toBe('couvert par le secret statistique');
    expect(model.rows[1]?.[1]?.spoken).toBe('entre 42 et 51');
    expect(model.signs).toEqual([
      {
        sign: 'x à y',
        label: 'encadrement : une partie des valeurs n’est pas diffusée, n’est pas lue ou est arrondie'
      },
      { sign: 's', label: 'secret statistique' }
    ]);
  });

  it('shows a signal only where a row raises it', () => {
    const base = answer({});
    const signal = madeColumn('estime', 'signal', { libelle: 'Estimé', type: 'booleen' });
    const raised = (first: boolean) =>
      tableModel({
        ...base,
        colonnes: [...base.colonnes, signal],
        lignes: base.lignes.map((row, index) => ({ ...row, estime: first && index === 0 }))
      });
    expect(raised(false).columns.map(({ label }) => label)).toEqual(['Métier', 'Projets', 'Part']);
    expect(raised(true).rows.map((row) => row[3]?.text)).toEqual(['oui', 'non', 'non']);
  });

  it('writes an index with the same decimals down its column, and counts as they are', () => {
    const base = answer({});
    const index = {
      nom: 'densite',
      libelle: 'Densité',
      role: 'indice',
      type: 'decimal',
      unite: 'hab./km²',
      protege: false,
      bornes: false,
      ic: false,
      visible: false,
      ecart: false,
      de: null
    } as const;
    const model = tableModel({
      ...base,
      colonnes: [...base.colonnes, index],
      lignes: base.lignes.map((row, position) => ({ ...row, densite: [9421.8, 5055, null][position] ?? null }))
    });
    expect(model.rows.map((row) => row[3]?.text)).toEqual(['9\u202f421,8', '5\u202f055,0', '…']);
    expect(model.rows[0]?.[1]?.text).toBe('1\u202f240');
    const bounded = tableModel({
      ...base,
      colonnes: [{ ...index, protege: true, bornes: true }],
      lignes: [
        { densite: null, densite_min: 0.31, densite_max: 0.5, densite_statut: 'intervalle' },
        { densite: 2, densite_min: 2, densite_max: 2, densite_statut: 'diffuse' }
      ]
    });
    expect(bounded.rows.map(([cell]) => cell?.text)).toEqual(['0,31 à 0,50', '2,00']);
  });

  it('says how many rows it leaves to the file', () => {
    expect(tableModel(answer({}), { limit: 2 }).left).toBe(1);
  });
});

describe('charts', () => {
  it('hatch an interval between its bounds and draw nothing for a secret', () => {
    const drawing = drawAnswer(answer({}));
    expect(drawing?.wide.match(/fill="url\(#hachures\)"/g)).toHaveLength(1);
    expect(drawing?.wide).toContain('42 à 51');
    expect(drawing?.wide).toContain('role="img"');
  });

  it('draw nothing without rows', () => {
    expect(drawAnswer(answer({ lignes: [] }))).toBeUndefined();
  });

  it('start bars at zero: a bar twice as large is twice as long', () => {
    const bar = (label: string, value: number) => ({ label, value, min: value, max: value, text: String(value) });
    const { wide } = drawBars([bar('a', 100), bar('b', 50)], { label: 'x', format: String });
    const widths = [...wide.matchAll(/<rect[^>]*\swidth="([\d.]+)"/g)]
      .map(([, width]) => Number(width))
      .filter((width) => width > 10);
    expect(widths).toHaveLength(2);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
  });

  it('place a gap below zero left of zero, between the bounds of its confidence', () => {
    const gap = (label: string, value: number) => ({
      label,
      value,
      min: value,
      max: value,
      low: value - 0.1,
      high: value + 0.1,
      text: String(value)
    });
    const { wide } = drawIntervals([gap('a', 0.3), gap('b', -0.2)], { label: 'x', format: String });
    const [above = 0, below = 0] = [...wide.matchAll(/ cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const zero = Number([...wide.matchAll(/ x1="([\d.]+)"/g)].at(-1)?.[1]);
    expect((above - zero) / (zero - below)).toBeCloseTo(1.5, 2);
    const ends = [...wide.matchAll(/ x2="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...ends.map((x) => Math.abs(x - (below + (above - zero) / 3))))).toBeLessThan(0.2);
    expect(wide).toContain('-0.2');
  });

  it('draw the line of equal axes only where it is asked for', () => {
    const points = [
      { label: 'a', x: 0.4, y: 0.5, strong: false, weight: 1 },
      { label: 'b', x: 0.6, y: 0.3, strong: false, weight: 1 }
    ];
    const options = { label: 'x', xLabel: 'x', yLabel: 'y', formatX: String, formatY: String };
    expect(drawScatter(points, { ...options, diagonal: true }).wide).toMatch(/stroke-dasharray="4 3"/);
    expect(drawScatter(points, options).wide).not.toMatch(/stroke-dasharray="4 3"/);
  });

  it('name dots, and draw what stands out over the names', () => {
    const dots = [0.6, 0.7, 0.8].map((y, index) => ({ label: `Nom${index}`, x: 1, y, strong: index === 0, weight: 1 }));
    const plain = drawScatter(dots, { label: 'x', xLabel: 'x', yLabel: 'y', formatX: String, formatY: String }).wide;
    expect(plain.match(/>Nom\d</g)).toHaveLength(3);
    expect(plain.lastIndexOf('var(--emphasis)')).toBeGreaterThan(plain.lastIndexOf('Nom'));
  });
});

describe('scales', () => {
  it('round class bounds to numbers one can say', () => {
    expect([113, 0.0873, 4870, 1, 96].map(roundReadable)).toEqual([120, 0.08, 5000, 1, 100]);
    expect(roundReadable(0)).toBe(0);
  });

  it('share values out in classes of about the same size, and merge equal bounds', () => {
    const values = Array.from({ length: 800 }, (_, i) => i + 1);
    const { breaks, classOf } = quantileClasses(values);
    expect(breaks).toEqual([100, 200, 300, 400, 500, 600, 800]);
    expect(classOf(1)).toBe(0);
    expect(classOf(100)).toBe(1);
    expect(classOf(1e9)).toBe(7);
    expect(quantileClasses([3, 3, 3, 3]).breaks).toEqual([]);
  });

  it('put gaps in classes symmetric around zero, whatever the weight of each side', () => {
    // By hand: distances 1, 1, 2, 2, 4, 4, 6, 8; quarters begin at 2, 4 and 6.
    const { breaks, classOf, tokens } = divergingClasses([-1, 1, -2, 2, 4, 4, 6, 8]);
    expect(breaks).toEqual([-6, -4, -2, 2, 4, 6]);
    expect(tokens).toEqual([1, 2, 3, 4, 5, 6, 7].map((step) => `--div-${step}`));
    expect([-9, -6, -5, -2, -1.9, 0, 1.9, 2, 5, 6, 9].map(classOf)).toEqual([0, 0, 1, 2, 3, 3, 3, 4, 5, 6, 6]);
  });

  it('keep zero neutral and sides opposed when gaps are few, alike or none', () => {
    const alike = divergingClasses([3, -3, 3]);
    expect([-3, 0, 3].map((value) => alike.tokens?.[alike.classOf(value)])).toEqual(['--div-1', '--div-4', '--div-7']);
    const none = divergingClasses([0, 0]);
    expect([none.breaks, classTokens(none)]).toEqual([[], ['--div-4']]);
  });

  it('diverge for both signs, for points and where it is declared, and not otherwise', () => {
    const map = { type: 'hexagones', valeur: 'x', mode: 'observe' } as const;
    expect(isGapMeasure({ unite: 'points' }, map)).toBe(true);
    expect(isGapMeasure({ unite: null }, { ...map, echelle: 'divergente' })).toBe(true);
    expect(isGapMeasure({ unite: 'emplois' }, map)).toBe(false);
    expect(valueClasses([-2, 0, 5], false).diverging).toBe(true);
    expect(valueClasses([1, 2, 5], true).diverging).toBe(true);
    expect(valueClasses([0, 2, 5], false).diverging).toBeUndefined();
    expect(valueClasses([-5, -2, 0], false).diverging).toBeUndefined();
  });
});

it('keeps the shape of a territory in its frame', () => {
  const geometry = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [-2, 48],
        [-1, 48],
        [-1, 49],
        [-2, 49],
        [-2, 48]
      ]
    ]
  };
  const { width, height, shapes } = territoryMap([{ territoire: 'departement:35', nom: 'Ille-et-Vilaine', geometry }]);
  expect(width / height).toBeCloseTo(Math.cos((48.5 * Math.PI) / 180), 1);
  expect(shapes[0]?.path).toMatch(/^M.*z$/);
});

it('colours a map of gaps around zero, in its hexagons and in its legend', () => {
  const gaps = answer({
    requete: { graphique: null, carte: { type: 'hexagones', valeur: 'ecart', mode: 'observe' } },
    colonnes: [
      madeColumn('cellule', 'cellule', { libelle: 'Cellule', type: 'cellule' }),
      {
        nom: 'ecart',
        libelle: 'Écart',
        role: 'difference',
        type: 'decimal',
        unite: 'points',
        protege: false,
        bornes: false,
        ic: false,
        visible: false,
        ecart: false,
        de: null
      }
    ],
    lignes: [
      { cellule: '861843477ffffff', ecart: -0.04 },
      { cellule: '86184344fffffff', ecart: 0.04 }
    ]
  });
  const { drawing, legend } = hexFigure(gaps, { title: 'T', subtitle: 'S' }, []);
  expect([...(drawing?.wide ?? '').matchAll(/fill="var\((--div-\d)\)"/g)].map(([, token]) => token)).toEqual([
    '--div-1',
    '--div-7'
  ]);
  expect(legend).toEqual({
    colours: ['var(--div-1)', 'var(--div-4)', 'var(--div-7)'],
    breaks: ['−2,0\u202fpt', '+2,0\u202fpt'],
    unit: 'points',
    hidden: false,
    diverging: true
  });
});

it('draws a hexagon of which one bound is known at that bound, and says which', () => {
  const base = answer({});
  const far = answer({
    requete: { ...base.requete, carte: { type: 'hexagones', valeur: 'km', mode: 'observe' } },
    colonnes: [
      madeColumn('cellule', 'cellule', {}),
      madeColumn('km', 'indice', { unite: 'km', protege: true, bornes: true })
    ],
    lignes: [
      { cellule: '861843477ffffff', km: null, km_min: null, km_max: 12, km_statut: 'intervalle' },
      { cellule: '86184344fffffff', km: null, km_min: null, km_max: 3, km_statut: 'intervalle' }
    ]
  });
  const { subtitle, legend } = hexFigure(far, { title: 'T', subtitle: 'Distance' }, []);
  expect(subtitle).toBe('Distance (au plus)');
  expect(legend?.hidden).toBe(false);
});

it('names what bars measure, with its unit, and leaves to other charts their axes', () => {
  const drawn = (type: ChartSpec['type'], unite: string | null): Answer => {
    const base = answer({});
    return {
      ...base,
      requete: { ...base.requete, graphique: { type, x: 'duree', y: 'nom' } },
      colonnes: [madeColumn('duree', 'mesure', { libelle: 'Durée moyenne', unite })]
    };
  };
  expect(measureName(drawn('barres', 'heures'))).toBe('Durée moyenne (heures)');
  expect(measureName(drawn('intervalles', 'pourcent'))).toBe('Durée moyenne');
  expect(measureName(drawn('nuage', 'heures'))).toBeNull();
});

describe('the line of sources', () => {
  it('gives the vintage asked for to the sources that have it, and theirs to the others', () => {
    const line = sourceLine(
      answer({
        sources: [
          madeSource('bmo', { producteur: 'A', millesime: '2024, 2025', millesime_demande: 'enquête 2025' }),
          madeSource('tensions', { producteur: 'B', millesime: '2019' }),
          madeSource('cog', { producteur: 'C', millesime: '2026', referentiel: true })
        ]
      })
    );
    expect(line).toBe('A, bmo, enquête 2025 ; B, tensions, 2019');
  });
});

it('places a hidden value of a cloud between its bounds, with its whisker', () => {
  const cloud = answer({
    requete: { graphique: { type: 'nuage', x: 'tension', y: 'projets', couleur: 'classe', etiquette: 'metier' } },
    colonnes: [
      ...answer({}).colonnes,
      madeColumn('tension', 'indice', { libelle: 'Tension' }),
      madeColumn('classe', 'classe', { libelle: 'Classe', type: 'entier' })
    ],
    lignes: answer({}).lignes.map((row, i) => ({ ...row, tension: i / 10, classe: 5 }))
  });
  const circles = drawAnswer(cloud)?.wide.match(/<circle/g) ?? [];
  expect(circles).toHaveLength(2);
});

describe('drawings of gaps and of long series', () => {
  const column = (nom: string, role: Answer['colonnes'][number]['role']): Answer['colonnes'][number] => ({
    nom,
    libelle: nom,
    role,
    type: 'decimal',
    unite: null,
    protege: false,
    bornes: false,
    ic: false,
    visible: false,
    ecart: false,
    de: null
  });
  const texts = (svg: string): string[] =>
    [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]+)/g)].map(([, text]) => text ?? '');

  it('writes the text of a negative bar on its own side, and starts the scale below zero', () => {
    const bar = (label: string, value: number) => ({ label, value, min: value, max: value, text: `${value} pt` });
    const format = (value: number) => String(value);
    const mixed = drawBars([bar('a', 9), bar('b', -2)], { label: 'essai', format }).wide;
    // Under the first bar, whose row is some twenty pixels high.
    const left = Number(/<rect [^>]*y="3\d"[^>]* x="([\d.]+)"/.exec(mixed)?.[1]);
    const text = /text-anchor="end"[^>]*><text transform="translate\(([\d.]+),[\d.]+\)"[^>]*>-2 pt/.exec(mixed);
    const zero = Number(/<line [^>]*x1="([\d.]+)"[^>]*><\/g><\/svg>$/.exec(mixed)?.[1]);
    expect(Number(text?.[1])).toBe(left);
    expect(left).toBeLessThan(zero);
    // Room for the text between the names and the bar.
    expect(left).toBeGreaterThan(60);
    expect(drawBars([bar('a', 9), bar('b', 2)], { label: 'essai', format }).wide).not.toMatch(/>-\d/);
  });

  /** Two occupations, of which a column says yes, no or nothing. */
  const setApart = (a: boolean | null, b: boolean | null) =>
    answer({
      requete: { graphique: { type: 'barres', x: 'tension', y: 'metier', couleur: 'sans' } },
      colonnes: [
        column('metier', 'dimension'),
        column('tension', 'indice'),
        { ...column('sans', 'dimension'), type: 'booleen', libelle: 'Sans formation' }
      ],
      lignes: [
        { metier: 'a', tension: 1, sans: a },
        { metier: 'b', tension: 2, sans: b }
      ]
    });

  it('sets apart the bars that a yes or no column names, and says what they are', () => {
    const asked = setApart(true, false);
    expect(
      [...(drawAnswer(asked)?.wide ?? '').matchAll(/<rect [^>]*fill="(var\(--(?:emphasis|context|seq-6)\))"/g)].map(
        ([, fill]) => fill
      )
    ).toEqual(['var(--emphasis)', 'var(--context)']);
    expect(drawingLegend(asked, asked.lignes)).toEqual(['Barre orangée : sans formation.']);
    expect(drawingLegend(asked, asked.lignes.slice(1))).toEqual([]);
  });

  it('draws as an outline a bar that may be set apart, and nothing when it is known of none', () => {
    const asked = setApart(false, null);
    const wide = drawAnswer(asked)?.wide ?? '';
    expect(wide).toMatch(/<rect data-m="0"[^>]*fill="var\(--context\)"/);
    const [, outline = ''] = /<g ([^>]*)><rect data-m="1"/.exec(wide) ?? [];
    expect(outline).toContain('fill="var(--paper)"');
    expect(outline).toContain('stroke="var(--context-mark)"');
    expect(drawingLegend(asked, asked.lignes)).toEqual(['Barre vide : on ne peut pas savoir (sans formation).']);
    const nothing = chartFigure({ ...asked, lignes: asked.lignes.slice(1) }, { title: 'Sans formation', subtitle: '' });
    expect(nothing.drawing).toBeUndefined();
    expect(nothing.table.rows).toHaveLength(1);
    expect(nothing.reading).toEqual(['Rien n’est dessiné : « Sans formation » n’est connu d’aucune ligne.']);
  });

  it('draws no bar where the length of none is told, and says it', () => {
    const asked = setApart(true, false);
    const unknown = { ...asked, lignes: asked.lignes.map((row) => ({ ...row, tension: null })) };
    const nothing = chartFigure(unknown, { title: 'Tension', subtitle: '' });
    expect([nothing.drawing, nothing.table.rows.length]).toEqual([undefined, 2]);
    expect(nothing.reading).toEqual([
      expect.stringMatching(/^Rien n’est dessiné : « .+ » n’est connu d’aucune ligne\.$/)
    ]);
    expect(drawAnswer({ ...asked, lignes: [...asked.lignes, ...unknown.lignes] })).toBeDefined();
  });

  it('draws the rows that the title counts and no other, the table all of them', () => {
    const asked = answer({
      requete: { graphique: { type: 'barres', x: 'tension', y: 'metier', couleur: 'sans' } },
      colonnes: [
        column('metier', 'dimension'),
        column('tension', 'indice'),
        { ...column('sans', 'dimension'), type: 'booleen', libelle: 'Sans formation' }
      ],
      lignes: [
        { metier: 'a', tension: 1, sans: true },
        { metier: 'b', tension: 2, sans: false },
        { metier: 'c', tension: 3, sans: true }
      ]
    });
    const figure = chartFigure(
      asked,
      { title: 'Deux métiers sur trois sans formation', subtitle: '' },
      { drawn: (row) => row['sans'] === true }
    );
    expect(
      [...(figure.drawing?.wide ?? '').matchAll(/<rect [^>]*fill="(var\(--(?:emphasis|context|seq-6)\))"/g)].map(
        ([, fill]) => fill
      )
    ).toEqual(['var(--emphasis)', 'var(--emphasis)']);
    expect(figure.table.rows).toHaveLength(3);
    expect(chartFigure(asked, { title: 'Aucun', subtitle: '' }, { drawn: () => false }).drawing).toBeUndefined();
  });

  it('sets apart in a cloud the courses that its title counts: tense, and clearly below their diploma', () => {
    const row = (formation: string, classe: number | null, gap: string, i: number): AnswerRow => ({
      formation,
      tension: i,
      classe,
      devenir: 0.5 + i / 20,
      devenir_min: 0.5 + i / 20,
      devenir_max: 0.5 + i / 20,
      devenir_statut: 'diffuse',
      devenir_ecart: gap
    });
    const asked = (inferieur: object): Answer =>
      answer({
        requete: {
          graphique: {
            type: 'nuage',
            x: 'tension',
            y: 'devenir',
            couleur: 'classe',
            etiquette: 'formation',
            echelle: 'lineaire',
            ...inferieur
          }
        },
        colonnes: [
          column('formation', 'dimension'),
          column('tension', 'indice'),
          { ...column('classe', 'classe'), libelle: 'Classe la plus basse' },
          { ...column('devenir', 'taux'), libelle: 'Devenir', protege: true, bornes: true, ecart: true }
        ],
        lignes: [
          row('a', 5, 'inferieur', 1),
          row('b', 4, 'non_significatif', 2),
          row('c', 3, 'inferieur', 3),
          row('d', 4, 'superieur', 4),
          row('e', 4, 'inferieur', 5),
          row('f', null, 'inferieur', 6)
        ]
      });
    const apart = (drawn: Answer): number =>
      [...(drawAnswer(drawn)?.wide ?? '').matchAll(/<g fill="var\(--emphasis\)"[^>]*>(.*?)<\/g>/g)].reduce(
        (sum, [, marks = '']) => sum + (marks.match(/<circle/g)?.length ?? 0),
        0
      );
    expect(apart(asked({ inferieur: 'devenir' }))).toBe(2);
    expect(apart(asked({}))).toBe(4);
    expect(drawingLegend(asked({ inferieur: 'devenir' }), asked({}).lignes)).toContain(
      'Point plein orangé : classe la plus basse de 4 ou plus, et devenir nettement sous sa référence.'
    );
  });

  it('names at most eight years of a long series, the last one among them', () => {
    const lignes = Array.from({ length: 24 }, (_, index) => ({ annee: 1997 + index, n: 3_300_000 + index }));
    const drawn = drawAnswer(
      answer({
        requete: { graphique: { type: 'courbe', x: 'annee', y: 'n' } },
        colonnes: [column('annee', 'dimension'), column('n', 'mesure')],
        lignes
      })
    );
    const years = texts(drawn?.wide ?? '').filter((text) => /^(19|20)\d\d$/.test(text));
    expect(years).toEqual(['1999', '2002', '2005', '2008', '2011', '2014', '2017', '2020']);
  });
});

it('a heading ranks nothing of a survey, whose sampling error is not published', () => {
  const ranked = { title: 'En Bretagne : les métiers les plus recherchés', subtitle: '' };
  const headed = (enquete: boolean): string =>
    chartFigure(madeAnswer({ requete: { titre: 'Projets de recrutement', enquete } }), ranked).title;
  expect([headed(true), headed(false)]).toEqual(['Projets de recrutement', ranked.title]);
});
