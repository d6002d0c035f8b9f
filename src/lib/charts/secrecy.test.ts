import { describe, expect, it } from 'vitest';
import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { drawAnswer } from './answer-drawing.ts';
import { drawingLegend } from './drawing-legend.ts';
import { quantileClasses } from '../cartography/scale.ts';
import { drawHexMap } from './hex-svg.ts';
import { tableModel } from './table-model.ts';
import { hexFeatures } from '../components/hex-source.ts';
import { cellAt } from '../h3/cell.ts';
import { between, madeAnswer, madeColumn, secret, shown } from '../../../tests/support/made-answer.ts';

const column = (nom: string, more: Partial<AnswerColumn> = {}): AnswerColumn =>
  madeColumn(nom, 'taux', { protege: true, bornes: true, ...more });

function answer(graphique: ChartSpec, colonnes: AnswerColumn[], lignes: AnswerRow[], enquete = false): Answer {
  const visible = [
    {
      territoire: 'bassin:5314',
      nom: 'bassin de Rennes',
      adresse: '/api/v1/requests/gpec/essai?territoire=bassin:5314'
    },
    { territoire: 'epci:1', nom: 'EPCI', adresse: null }
  ];
  return madeAnswer({ requete: { graphique, enquete }, colonnes, lignes, territoires_visibles: visible });
}

const name = column('nom', { role: 'dimension', type: 'texte', protege: false, bornes: false });
const count = (svg: string | undefined, pattern: RegExp) => (svg?.match(pattern) ?? []).length;
const legendOf = (drawn: Answer) => drawingLegend(drawn, drawn.lignes).join(' ');

describe('the table', () => {
  const table = tableModel(
    answer(
      { type: 'barres' },
      [name, column('x', { visible: true }), column('t', { ecart: true, ic: true })],
      [
        {
          nom: 'a',
          ...secret('x'),
          x_visible: 'bassin:5314',
          ...shown('t', 0.5),
          t_ecart: 'non_significatif',
          t_ic_min: 0.4,
          t_ic_max: 0.6
        },
        {
          nom: 'b',
          ...secret('x'),
          x_visible: 'epci:1',
          ...shown('t', 0.6),
          t_ecart: 'superieur',
          t_ic_min: 0.5,
          t_ic_max: 0.7
        },
        {
          nom: 'c',
          ...shown('x', 0.2),
          x_statut: 'provisoire',
          x_visible: null,
          ...between('t', 0.1, 0.3),
          t_ecart: 'non_teste',
          t_ic_min: null,
          t_ic_max: null
        }
      ]
    )
  );

  it('offers the coarser level that shows a secret, on the same request when it takes that level', () => {
    expect(table.rows[0]?.[1]).toEqual({
      text: 's',
      spoken: 'couvert par le secret statistique',
      visible: { text: 'visible : bassin de Rennes', href: '/catalogue/gpec/essai?territoire=bassin:5314' }
    });
    expect(table.rows[1]?.[1]?.visible?.href).toBe('/territoires/epci:1');
    expect(table.rows[2]?.[1]).toEqual({ text: '20,0\u202f%', marks: [{ sign: 'p', spoken: 'provisoire' }] });
  });

  it('marks gaps beside figures, never instead, and explains every sign once', () => {
    expect(table.rows.map((row) => row[2]?.marks?.map(({ sign }) => sign))).toEqual([['n.s.'], ['▲'], ['n.t.']]);
    expect(table.rows[0]?.[2]?.text).toBe('50,0\u202f% [40,0\u202f% – 60,0\u202f%]');
    expect(table.rows[2]?.[2]?.spoken).toBe('entre 10,0\u202f% et 30,0\u202f%');
    expect(table.signs.map(({ sign }) => sign)).toEqual(['p', 'x à y', 's', '[x – y]', '▲', 'n.s.', 'n.t.']);
  });
});

describe('bounds of secrecy and confidence intervals are drawn apart', () => {
  it('intervals: a secret keeps its row and its sign, at the end', () => {
    const drawn = answer(
      { type: 'intervalles', x: 'x', y: 'nom' },
      [name, column('x')],
      [
        { nom: 'caché', ...secret('x') },
        { nom: 'borné', ...between('x', 0.1, 0.3) },
        { nom: 'su', ...shown('x', 0.5) }
      ],
      true
    );
    const svg = drawAnswer(drawn)?.wide ?? '';
    expect(svg).toContain('>s<');
    expect([...svg.matchAll(/<text[^>]*>(su|borné|caché)</g)].map(([, label]) => label)).toEqual([
      'su',
      'borné',
      'caché'
    ]);
    expect(legendOf(drawn)).toBe(
      'Trait terminé par deux barres : encadrement dû aux valeurs non diffusées ou non lues, ce n’est pas une marge d’erreur. s : secret statistique. Enquête : son erreur n’est pas publiée, aucun écart n’est testé.'
    );
  });

  it('a survey: a legend says that nothing is tested, but for the columns that are', () => {
    const rows = [{ nom: 'Auray', ...shown('x', 12), ...shown('evolution', -0.2) }];
    const survey = (tested: boolean): string =>
      legendOf(
        answer(
          { type: 'barres', x: 'x', y: 'nom' },
          [column('x'), column('evolution', { role: 'evolution', libelle: 'Évolution', ecart: tested })],
          rows,
          true
        )
      );
    expect(survey(false)).toContain('aucun écart n’est testé');
    expect(survey(true)).toContain('rien d’autre n’est testé que « Évolution »');
    expect(survey(true)).not.toContain('aucun écart');
  });

  it('intervals: a target is marked on its row, on the scale, and named', () => {
    const rows = [
      { nom: 'visé', ...shown('x', 0.5), but: 1 },
      { nom: 'sans but', ...shown('x', 0.4), but: null }
    ];
    const columns = [
      name,
      column('x'),
      column('but', { role: 'mesure', unite: 'pourcent', protege: false, bornes: false })
    ];
    const plain = answer({ type: 'intervalles', x: 'x', y: 'nom' }, columns, rows);
    const aimed = answer({ type: 'intervalles', x: 'x', y: 'nom', cible: 'but' }, columns, rows);
    const marks = (drawn: Answer) =>
      count(
        drawAnswer(drawn)?.wide,
        /stroke-width="3"[^>]*stroke="var\(--emphasis\)"|stroke="var\(--emphasis\)"[^>]*stroke-width="3"/g
      );
    expect([marks(plain), marks(aimed)]).toEqual([0, 1]);
    expect(drawAnswer(aimed)?.wide).toContain('>100');
    expect(drawAnswer(plain)?.wide).not.toContain('>100');
    expect(legendOf(aimed)).toContain('Trait épais orangé : cible.');
  });

  it('lines: a band of confidence, dashes with caps for bounds, a sign for nothing', () => {
    const drawn = answer(
      { type: 'lignes', x: 'mois', y: 't', serie: 'nom' },
      [name, column('mois', { role: 'dimension' }), column('t', { ic: true })],
      [
        { nom: 'a', mois: 6, ...shown('t', 0.5), t_ic_min: 0.4, t_ic_max: 0.6 },
        { nom: 'a', mois: 12, ...between('t', 0.2, 0.7) },
        { nom: 'a', mois: 18, ...secret('t') },
        { nom: 'a', mois: 24, ...shown('t', 0.6), t_ic_min: 0.5, t_ic_max: 0.7 }
      ]
    );
    const svg = drawAnswer(drawn)?.wide;
    expect(count(svg, /stroke-dasharray="3 2"/g)).toBe(1);
    expect(svg).toContain('>s<');
    expect(legendOf(drawn)).toMatch(
      /Tirets entre deux barres.*Bande : intervalle de confiance à 95 % \(Wilson\)\. s : secret/
    );
  });

  it('a provisional figure has its sign on bars and on lines', () => {
    const row = { nom: 'a', mois: 6, ...shown('t', 0.5), t_statut: 'provisoire' };
    const [bars, lines] = (
      [
        { type: 'barres', x: 't', y: 'nom' },
        { type: 'lignes', x: 'mois', y: 't', serie: 'nom' }
      ] as const
    ).map((spec) => answer(spec, [name, column('mois', { role: 'dimension' }), column('t')], [row]));
    expect(drawAnswer(bars as Answer)?.wide).toContain('50,0\u202f% p<');
    expect(drawAnswer(lines as Answer)?.wide).toContain('>p<');
    expect(legendOf(bars as Answer)).toBe('p : valeur provisoire.');
  });

  it('clouds: dashes for bounds; quadrants: ellipses for confidence, full dots when both gaps are significant', () => {
    const cloud = answer(
      { type: 'nuage', x: 'x', y: 'y', etiquette: 'nom' },
      [name, column('x', { role: 'indice', bornes: false, protege: false }), column('y')],
      [
        { nom: 'a', x: 1, ...between('y', 0.2, 0.4) },
        { nom: 'b', x: 2, ...secret('y') }
      ]
    );
    expect(count(drawAnswer(cloud)?.wide, /stroke-dasharray="3 2"/g)).toBe(1);
    expect(legendOf(cloud)).toContain('Une ligne sans valeur n’est que dans le tableau.');
    const tested = { ic: true, ecart: true };
    const row = (nom: string, gap: string): AnswerRow => ({
      nom,
      ...shown('x', 0.5),
      x_ecart: 'superieur',
      x_ic_min: 0.4,
      x_ic_max: 0.6,
      ...shown('y', 0.5),
      y_ecart: gap,
      y_ic_min: 0.4,
      y_ic_max: 0.6,
      reference_poursuite: 0.4,
      reference_emploi: 0.4
    });
    const quadrant = answer(
      { type: 'quadrant', x: 'x', y: 'y', etiquette: 'nom' },
      [name, column('x', tested), column('y', tested)],
      [row('a', 'superieur'), row('b', 'non_significatif')]
    );
    const svg = drawAnswer(quadrant)?.wide;
    expect(count(svg, /stroke-dasharray="3 2"/g)).toBe(0);
    expect(count(svg, /<circle/g)).toBe(2);
    // Four quarters around each point.
    expect(count(svg, /A[\d.]+ [\d.]+ 0 0 1 /g)).toBe(8);
    expect(legendOf(quadrant)).toBe(
      'Ellipse : où se trouve la formation avec 95 % de confiance, d’après les intervalles de Wilson de ses deux taux, supposés indépendants ; la moyenne du diplôme est prise pour exacte. Point plein : les deux écarts sont significatifs ; point creux : l’un au moins ne l’est pas (n.s.).'
    );
  });

  it('stacks: a bar with a hidden part is hatched to its end, not left empty', () => {
    const drawn = answer(
      { type: 'empile', x: ['a', 'b'], y: 'nom' },
      [name, column('a'), column('b')],
      [
        { nom: 'u', ...shown('a', 0.3), ...secret('b') },
        { nom: 'v', ...shown('a', 0.3), ...shown('b', 0.2) }
      ]
    );
    const svg = drawAnswer(drawn)?.wide;
    expect(count(svg, /fill="url\(#hachures\)"/g)).toBe(1);
    expect(svg).toContain('>s<');
    expect(legendOf(drawn)).toMatch(/^Partie hachurée : part non diffusée\./);
  });

  it('stacks: a part between bounds is full up to its least, and hatched to its most', () => {
    const drawn = answer(
      { type: 'empile', x: ['a', 'b'], y: 'nom' },
      [name, column('a'), column('b')],
      [{ nom: 'u', ...shown('a', 0.5), ...between('b', 0.2, 0.3) }]
    );
    const svg = drawAnswer(drawn)?.wide ?? '';
    const [, hatched = ''] = /<g[^>]*fill="url\(#hachures\)"[^>]*>(.*?)<\/g>/s.exec(svg) ?? [];
    const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const [band = 0] = [...hatched.matchAll(/width="([\d.]+)"/g)].map(([, width]) => Number(width));
    // Five tenths known, two tenths at least of the other, one tenth hatched.
    expect(widths.some((width) => Math.abs(width / band - 5) < 0.01)).toBe(true);
    expect(widths.some((width) => Math.abs(width / band - 2) < 0.01)).toBe(true);
  });
});

describe('maps', () => {
  const cells = [cellAt(48.1, -1.7, 7), cellAt(48.2, -1.6, 7), cellAt(48.3, -1.5, 7)];
  const values = [10, null, 0];

  it('hatch what is hidden and colour a true zero: the hidden is in no class', () => {
    const classes = quantileClasses([10, 0]);
    const svg = drawHexMap(
      cells.map((cell, i) => ({ cell, value: values[i] ?? null })),
      classes,
      { label: 'x', outlines: [] }
    ).wide;
    expect(count(svg, /<path fill="url\(#hachures\)"/g)).toBe(1);
    expect(count(svg, /<path fill="var\(--seq-/g)).toBeGreaterThan(0);
    const features = hexFeatures(
      cells.map((cell, i) => ({
        cell,
        value: values[i] ?? null,
        min: i === 1 ? 1 : null,
        max: i === 1 ? 4 : null,
        status: i === 1 ? 'secret' : null
      })),
      classes
    ).features;
    expect(features.map(({ properties }) => properties.rank)).toEqual([classes.classOf(10), -1, classes.classOf(0)]);
    expect(features[1]?.properties).toMatchObject({ value: null, min: 1, max: 4, status: 'secret' });
  });
});
