import { describe, expect, test } from 'vitest';
import type { RequestColumn, RequestDefinition } from '../../../catalogue/request/request.ts';
import { protectTable } from '../../../disclosure/protected-table.ts';
import { jsonRows } from '../../../table/json-rows.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { makeTable, type CellValue } from '../../../table/table.ts';
import { deriveColumns } from './columns.ts';

const measure = (nom: string, more: Partial<RequestColumn> = {}): RequestColumn => ({
  nom,
  type: 'double',
  role: 'mesure',
  libelle: nom,
  protege: true,
  bornes: true,
  ...more
});
const derived = (nom: string, more: Partial<RequestColumn> & Pick<RequestColumn, 'role' | 'de'>): RequestColumn =>
  ({
    nom,
    type: more.role === 'rang' ? 'int32' : 'double',
    libelle: nom,
    protege: true,
    bornes: true,
    ...more
  }) as RequestColumn;

function request(...colonnes: RequestColumn[]): RequestDefinition {
  return {
    id: 'x',
    version: '',
    titre: '',
    question: '',
    code: '',
    notes: [],
    lecture: '',
    parametres: [],
    cubes: [],
    colonnes
  };
}

/** A number is shown; a pair is hidden between bounds; a text is a status that gives nothing. */
function protectedColumns(name: string, values: readonly (number | readonly [number, number] | string)[]) {
  const pick = (choose: (value: number | readonly [number, number] | string) => CellValue) => values.map(choose);
  return [
    buildColumn(
      name,
      'double',
      pick((v) => (typeof v === 'number' ? v : null))
    ),
    buildColumn(
      `${name}_min`,
      'double',
      pick((v) => (typeof v === 'number' ? v : typeof v === 'string' ? null : v[0]))
    ),
    buildColumn(
      `${name}_max`,
      'double',
      pick((v) => (typeof v === 'number' ? v : typeof v === 'string' ? null : v[1]))
    ),
    buildColumn(
      `${name}_statut`,
      'text',
      pick((v) => (typeof v === 'number' ? 'diffuse' : typeof v === 'string' ? v : 'secret'))
    )
  ];
}

function derive(columns: RequestDefinition, source: Parameters<typeof makeTable>[0], truncated = false) {
  const reports: string[] = [];
  const rows = jsonRows(
    protectTable(
      deriveColumns(columns, protectTable(makeTable(source)), { truncated, report: (message) => reports.push(message) })
    )
  );
  return { rows, reports };
}

describe('ranks', () => {
  const ranked = request(measure('x'), derived('rang', { role: 'rang', de: ['x'] }));

  test('bounds widen the ranks they overlap: 40, 10 to 30, 20, 5', () => {
    const { rows } = derive(ranked, protectedColumns('x', [40, [10, 30], 20, 5]));
    expect(rows.map(({ rang, rang_min, rang_max, rang_statut }) => [rang, rang_min, rang_max, rang_statut])).toEqual([
      [1, 1, 1, 'diffuse'],
      [null, 2, 3, 'intervalle'],
      [null, 2, 3, 'intervalle'],
      [4, 4, 4, 'diffuse']
    ]);
  });

  test('a secret without bounds may stand anywhere; a figure that does not exist counts for none', () => {
    const { rows } = derive(ranked, protectedColumns('x', [40, 'secret', 5, 'sans_objet']));
    expect(rows.map(({ rang, rang_min, rang_max, rang_statut }) => [rang, rang_min, rang_max, rang_statut])).toEqual([
      [null, 1, 2, 'intervalle'],
      [null, null, null, 'secret'],
      [null, 2, 3, 'intervalle'],
      [null, null, null, 'sans_objet']
    ]);
  });

  test('the smallest first when asked', () => {
    const { rows } = derive(
      request(measure('x'), derived('rang', { role: 'rang', de: ['x'], ordre: 'croissant' })),
      protectedColumns('x', [40, [10, 30], 20, 5])
    );
    expect(rows.map(({ rang_min, rang_max }) => [rang_min, rang_max])).toEqual([
      [4, 4],
      [2, 3],
      [2, 3],
      [1, 1]
    ]);
  });

  test('of a rate, written before it or after: 1/4, 1/2, and 0 to 1 of 4', () => {
    const columns = request(
      measure('n'),
      derived('rang', { role: 'rang', de: ['t'] }),
      measure('d'),
      derived('t', { role: 'taux', de: ['n', 'd'], partie: true })
    );
    const { rows } = derive(columns, [...protectedColumns('n', [1, 2, [0, 1]]), ...protectedColumns('d', [4, 4, 4])]);
    expect(rows.map(({ rang_min, rang_max }) => [rang_min, rang_max])).toEqual([
      [2, 2],
      [1, 1],
      [2, 3]
    ]);
    expect(Object.keys(rows[0] ?? {}).filter((name) => name.startsWith('rang'))).toEqual([
      'rang',
      'rang_min',
      'rang_max',
      'rang_statut'
    ]);
  });

  test('of a table whose rows were cut: not known', () => {
    const { rows } = derive(ranked, protectedColumns('x', [40, 20]), true);
    expect(rows.map(({ rang_statut }) => rang_statut)).toEqual(['non_disponible', 'non_disponible']);
  });
});

describe('location quotients', () => {
  const columns = request(
    ...['a', 'b', 'c', 'd'].map((name) => measure(name)),
    derived('lq', { role: 'quotient', de: ['a', 'b', 'c', 'd'] })
  );
  const source = (
    a: Parameters<typeof protectedColumns>[1],
    b: Parameters<typeof protectedColumns>[1],
    c: Parameters<typeof protectedColumns>[1],
    d: Parameters<typeof protectedColumns>[1]
  ) => [
    ...protectedColumns('a', a),
    ...protectedColumns('b', b),
    ...protectedColumns('c', c),
    ...protectedColumns('d', d)
  ];

  test('shown, bounded, without object, secret, contradictory', () => {
    const { rows, reports } = derive(
      columns,
      source(
        [30, [1, 4], 3, 3, 'secret', 30],
        [200, 200, 0, 10, 10, 20],
        [50, 50, 5, 0, 5, 5],
        [1000, 1000, 10, 10, 10, 10]
      )
    );
    expect(rows[0]?.lq).toBeCloseTo(3, 12);
    expect(rows[0]?.lq_statut).toBe('diffuse');
    expect(rows[1]).toMatchObject({ lq: null, lq_statut: 'intervalle' });
    expect([rows[1]?.lq_min, rows[1]?.lq_max].map((x) => Number(x).toFixed(6))).toEqual(['0.100000', '0.400000']);
    expect(rows.slice(2).map(({ lq, lq_statut }) => [lq, lq_statut])).toEqual([
      [null, 'sans_objet'],
      [null, 'sans_objet'],
      [null, 'secret'],
      [null, 'non_disponible']
    ]);
    expect(reports).toEqual([expect.stringMatching(/« lq », ligne 6/)]);
  });

  test('not shown when either whole is, or may be, under the threshold: 20 and 20, 19, 18 to 25', () => {
    const strict = request(
      ...['a', 'b', 'c', 'd'].map((name) => measure(name)),
      derived('lq', { role: 'quotient', de: ['a', 'b', 'c', 'd'], seuil: 20 })
    );
    const { rows } = derive(strict, source([5, 5, 5, 5], [20, 19, 20, [18, 25]], [10, 10, 10, 10], [20, 20, 19, 20]));
    expect(rows.map(({ lq, lq_min, lq_statut }) => [lq, lq_min, lq_statut])).toEqual([
      [0.5, 0.5, 'diffuse'],
      [null, null, 'non_diffuse'],
      [null, null, 'non_diffuse'],
      [null, null, 'non_diffuse']
    ]);
  });

  test('no upper bound when the reference may have none', () => {
    const { rows } = derive(columns, source([3], [10], [[0, 4]], [100]));
    expect(rows[0]).toMatchObject({ lq: null, lq_max: null, lq_statut: 'intervalle' });
    expect(rows[0]?.lq_min).toBeCloseTo(0.3 / 0.04, 9);
  });
});

describe('changes', () => {
  const columns = request(
    measure('a'),
    measure('b'),
    derived('ecart', { role: 'difference', de: ['a', 'b'] }),
    derived('hausse', { role: 'evolution', de: ['a', 'b'] })
  );

  test('30 after 20: 10 more, half as much again; 30 after 20 to 40: from 10 less to 10 more', () => {
    const { rows } = derive(columns, [
      ...protectedColumns('a', [30, 30, [0, 4], 3, 'secret']),
      ...protectedColumns('b', [20, [20, 40], 4, 0, 9])
    ]);
    expect(
      rows.map(({ ecart, ecart_min, ecart_max, ecart_statut }) => [ecart, ecart_min, ecart_max, ecart_statut])
    ).toEqual([
      [10, 10, 10, 'diffuse'],
      [null, -10, 10, 'intervalle'],
      [null, -4, 0, 'intervalle'],
      [3, 3, 3, 'diffuse'],
      [null, null, null, 'secret']
    ]);
    expect(
      rows.map(({ hausse, hausse_min, hausse_max, hausse_statut }) => [hausse, hausse_min, hausse_max, hausse_statut])
    ).toEqual([
      [0.5, 0.5, 0.5, 'diffuse'],
      [null, -0.25, 0.5, 'intervalle'],
      [null, -1, 0, 'intervalle'],
      [null, null, null, 'sans_objet'],
      [null, null, null, 'secret']
    ]);
  });

  test('of rates, in points, and ranked: 3/4 less 1/4, 0 to 1 of 4 less 1/4, nothing less 1/4', () => {
    const points = request(
      measure('n'),
      measure('d'),
      measure('m'),
      derived('r', { role: 'rang', de: ['p'] }),
      derived('p', { role: 'difference', de: ['t', 'u'] }),
      derived('t', { role: 'taux', de: ['n', 'd'], partie: true }),
      derived('u', { role: 'taux', de: ['m', 'd'], partie: true })
    );
    const { rows } = derive(points, [
      ...protectedColumns('n', [3, [0, 1], 1]),
      ...protectedColumns('d', [4, 4, 0]),
      ...protectedColumns('m', [1, 1, 0])
    ]);
    expect(rows.map(({ p_min, p_max, p_statut, r }) => [p_min, p_max, p_statut, r])).toEqual([
      [0.5, 0.5, 'diffuse', 1],
      [-0.25, 0, 'intervalle', 2],
      [null, null, 'sans_objet', null]
    ]);
  });
});

describe('gaps to a reference', () => {
  const tested = (contient: boolean) =>
    request(
      ...['n', 'd', 'nr', 'dr'].map((name) => measure(name)),
      derived('t', { role: 'taux', de: ['n', 'd'], partie: true, seuil: 20, test: { contre: ['nr', 'dr'], contient } })
    );
  const source = [
    ...protectedColumns('n', [90, 20, 52, [80, 90], 10, 500]),
    ...protectedColumns('d', [100, 100, 100, 100, 10, 1000]),
    ...protectedColumns('nr', [500, 500, 500, 500, 500, 500]),
    ...protectedColumns('dr', [1000, 1000, 1000, 1000, 1000, 1000])
  ];

  test('shown rates are tested; hidden counts, hidden rates and the reference against itself are not', () => {
    expect(derive(tested(true), source).rows.map(({ t_ecart }) => t_ecart)).toEqual([
      'superieur',
      'inferieur',
      'non_significatif',
      'non_teste',
      'non_teste',
      'non_teste'
    ]);
    expect(derive(tested(true), source, true).rows.map(({ t_ecart }) => t_ecart)).toEqual(
      Array.from({ length: 6 }, () => 'non_teste')
    );
  });

  test('the row is taken out of its reference: 60 of 100 against 60 of 108 is 60 of 100 against 0 of 8', () => {
    const source2 = [
      ...protectedColumns('n', [60]),
      ...protectedColumns('d', [100]),
      ...protectedColumns('nr', [60]),
      ...protectedColumns('dr', [108])
    ];
    // With it: 60 % against 55.6 %, p = 0.52. Without it: Fisher's test, p = 0.001.
    expect(derive(tested(true), source2).rows[0]?.t_ecart).toBe('superieur');
    expect(derive(tested(false), source2).rows[0]?.t_ecart).toBe('non_significatif');
  });
});

test('a column described by itself is nobody’s companion', () => {
  const columns = request(measure('x', { protege: false, bornes: false }), {
    nom: 'x_visible',
    type: 'text',
    role: 'texte',
    libelle: '',
    protege: false,
    bornes: false
  });
  const { rows } = derive(columns, [buildColumn('x', 'double', [1]), buildColumn('x_visible', 'text', ['oui'])]);
  expect(rows).toEqual([{ x: 1, x_visible: 'oui' }]);
});

test('the coarser territory that shows a figure is kept beside it', () => {
  const columns = request(measure('x', { visible: true }));
  const { rows } = derive(columns, [
    ...protectedColumns('x', [12, 'secret']),
    buildColumn('x_visible', 'text', [null, 'bassin:5314'])
  ]);
  expect(rows).toEqual([
    { x: 12, x_min: 12, x_max: 12, x_statut: 'diffuse', x_visible: null },
    { x: null, x_min: null, x_max: null, x_statut: 'secret', x_visible: 'bassin:5314' }
  ]);
});
