import { describe, expect, test } from 'vitest';
import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { buildColumn } from '../../../table/build-column.ts';
import { makeTable, valueAt } from '../../../table/table.ts';
import { deriveColumns } from './columns.ts';
import { deriveRate, readOperand } from '../../../disclosure/rate.ts';

const rate: RequestColumn = {
  nom: 't',
  type: 'double',
  role: 'taux',
  libelle: 'T',
  protege: true,
  bornes: true,
  de: ['n', 'd'],
  partie: true
};
const known = (value: number) => readOperand(value, value, value, 'diffuse');

describe('one rate', () => {
  test.each([
    ['both known', known(3), known(4), { value: 0.75, min: 0.75, max: 0.75, status: 'diffuse' }],
    ['one provisional', readOperand(3, 3, 3, 'provisoire'), known(4), { value: 0.75, status: 'provisoire' }],
    [
      'numerator hidden',
      readOperand(null, 0, 4, 'non_diffuse'),
      known(8),
      { value: null, min: 0, max: 0.5, status: 'intervalle' }
    ],
    [
      'denominator hidden',
      known(2),
      readOperand(null, 2, 5, 'intervalle'),
      { value: null, min: 0.4, max: 1, status: 'intervalle' }
    ],
    ['zero denominator', known(0), known(0), { value: null, min: null, max: null, status: 'sans_objet' }],
    [
      'secret without bounds',
      readOperand(null, null, null, 'secret'),
      known(8),
      { value: null, min: null, max: null, status: 'secret' }
    ],
    [
      'zero denominator beats a secret numerator',
      readOperand(null, null, null, 'secret'),
      known(0),
      { status: 'sans_objet' }
    ],
    [
      'unprotected and absent',
      readOperand(null, null, null, undefined),
      known(8),
      { value: null, status: 'non_disponible' }
    ],
    ['unprotected and known', readOperand(2, null, null, undefined), known(8), { value: 0.25, status: 'diffuse' }]
  ])('%s', (_, numerator, denominator, expected) => {
    expect(deriveRate(rate, numerator, denominator)).toMatchObject(expected);
  });

  test('a threshold hides a small denominator, and one that may be small', () => {
    const strict = { ...rate, seuil: 20 };
    expect(deriveRate(strict, known(3), known(19)).status).toBe('non_diffuse');
    expect(deriveRate(strict, known(3), readOperand(null, 18, 25, 'intervalle'))).toMatchObject({
      status: 'non_diffuse',
      min: null,
      max: null
    });
    expect(deriveRate(strict, known(5), known(20))).toMatchObject({ status: 'diffuse', value: 0.25 });
  });

  test('a threshold that looks at something else than the denominator', () => {
    const strict = { ...rate, partie: false, seuil: 200, base: 'b' };
    expect(deriveRate(strict, known(120), known(80), null, known(200))).toMatchObject({
      status: 'diffuse',
      value: 1.5
    });
    expect(deriveRate(strict, known(120), known(80), null, known(199.9))).toMatchObject({
      status: 'non_diffuse',
      value: null
    });
    expect(deriveRate(strict, known(120), known(80), null, readOperand(null, null, null, 'secret')).status).toBe(
      'secret'
    );
    expect(deriveRate(strict, known(120), known(0), null, known(150)).status).toBe('sans_objet');
  });

  test('a ratio without upper bound keeps its lower one', () => {
    expect(deriveRate({ ...rate, partie: false }, known(3), readOperand(null, 0, 4, 'non_diffuse'))).toMatchObject({
      value: null,
      min: 0.75,
      max: null,
      status: 'intervalle'
    });
  });

  test('with the rest of the denominator, the bounds are the tightest: 60 to 64 of 60 to 64 plus 40', () => {
    const rest = known(40);
    const found = deriveRate(
      rate,
      readOperand(null, 60, 64, 'intervalle'),
      readOperand(null, 100, 104, 'intervalle'),
      rest
    );
    expect(found.min).toBeCloseTo(0.6, 12);
    expect(found.max).toBeCloseTo(64 / 104, 12);
  });
});

test('operands that contradict each other are reported, and their rate is not available', () => {
  const request = {
    id: 'x',
    version: '',
    titre: '',
    question: '',
    code: '',
    notes: [],
    lecture: '',
    parametres: [],
    cubes: [],
    colonnes: [
      { nom: 'n', type: 'int32' as const, role: 'mesure' as const, libelle: 'N', protege: false, bornes: false },
      { nom: 'd', type: 'int32' as const, role: 'mesure' as const, libelle: 'D', protege: false, bornes: false },
      rate
    ]
  };
  const reports: string[] = [];
  const table = deriveColumns(
    request,
    makeTable([buildColumn('n', 'int32', [987, 1]), buildColumn('d', 'int32', [654, 2])]),
    { report: (message) => reports.push(message) }
  );
  const status = table.columns.find(({ name }) => name === 't_statut');
  expect([0, 1].map((row) => (status ? valueAt(status, row) : null))).toEqual(['non_disponible', 'diffuse']);
  expect(reports).toEqual([expect.stringMatching(/« t », ligne 1/)]);
  expect(reports.join('')).not.toMatch(/987|654/);
});

describe('a survey', () => {
  const columns = (enquete: boolean, unite: string, projects: readonly number[]) =>
    deriveColumns(
      {
        id: 'x',
        version: '',
        titre: '',
        question: '',
        code: '',
        notes: [],
        lecture: '',
        parametres: [],
        cubes: [],
        enquete,
        colonnes: [
          { nom: 'n', type: 'int32', role: 'mesure', libelle: 'N', protege: false, bornes: false },
          { nom: 'd', type: 'int32', role: 'mesure', libelle: 'D', unite, protege: false, bornes: false },
          rate
        ]
      },
      makeTable([
        buildColumn(
          'n',
          'int32',
          projects.map(() => 12)
        ),
        buildColumn('d', 'int32', projects)
      ]),
      { report: () => undefined }
    ).columns.find(({ name }) => name === 't_statut');

  test('gives no share of less than thirty projects', () => {
    const read = (status: ReturnType<typeof columns>): unknown[] =>
      [0, 1].map((row) => (status ? valueAt(status, row) : null));
    expect(read(columns(true, 'projets', [29, 30]))).toEqual(['non_significatif', 'diffuse']);
    expect(read(columns(false, 'projets', [29, 30]))).toEqual(['diffuse', 'diffuse']);
    expect(read(columns(true, 'emplois', [29, 30]))).toEqual(['diffuse', 'diffuse']);
  });

  test('nor one of projects that may be less than thirty', () => {
    const few = readOperand(null, 28, 40, 'intervalle');
    expect(deriveRate({ ...rate, sondage: 30 }, known(12), few)).toMatchObject({
      status: 'non_significatif',
      min: null
    });
  });
});
