import { describe, expect, it } from 'vitest';
import type { RequestColumn } from '../../../src/lib/catalogue/request/request.ts';
import { protectTable } from '../../../src/lib/disclosure/protected-table.ts';
import { buildColumn } from '../../../src/lib/table/build-column.ts';
import { makeTable, type CellValue } from '../../../src/lib/table/table.ts';
import { compareTables } from './compare-tables.ts';
import type { AnsweredTable } from './match-rows.ts';

const column = (nom: string, role: RequestColumn['role'], more: Partial<RequestColumn> = {}): RequestColumn => ({
  nom,
  role,
  libelle: nom,
  type: role === 'mesure' ? 'int32' : role === 'taux' ? 'double' : 'text',
  protege: false,
  bornes: false,
  ...more
});
const CODE = column('code', 'dimension');
const LABEL = column('metier', 'libelle');
const COUNT = column('projets', 'mesure', { unite: 'projets', protege: true, bornes: true });
const RATE = column('part', 'taux', { unite: 'pourcent', de: ['a', 'b'] });
const RANK = column('rang', 'rang', { type: 'int32' });

/** Rows of `code, label, value, min, max, status`. */
function answer(
  rows: readonly (readonly CellValue[])[],
  more: { columns?: RequestColumn[]; rates?: CellValue[]; ranks?: CellValue[] } = {}
): AnsweredTable {
  const at = (index: number) => rows.map((row) => row[index] ?? null);
  const columns = [
    buildColumn('code', 'text', at(0)),
    buildColumn('metier', 'text', at(1)),
    buildColumn('projets', 'int32', at(2)),
    buildColumn('projets_min', 'int32', at(3)),
    buildColumn('projets_max', 'int32', at(4)),
    buildColumn('projets_statut', 'text', at(5)),
    ...(more.rates ? [buildColumn('part', 'double', more.rates)] : []),
    ...(more.ranks ? [buildColumn('rang', 'int32', more.ranks)] : [])
  ];
  return {
    request: {
      colonnes: more.columns ?? [CODE, LABEL, COUNT, ...(more.rates ? [RATE] : []), ...(more.ranks ? [RANK] : [])]
    },
    table: protectTable(makeTable(columns))
  };
}

const shown = (code: string, label: string, value: number) => [code, label, value, value, value, 'diffuse'];
const hidden = (code: string, label: string, min: number | null, max: number | null, status = 'secret') => [
  code,
  label,
  null,
  min,
  max,
  status
];
const NONE = {
  lignes: 0,
  valeurs: 0,
  revisees: 0,
  masquees: 0,
  diffusees: 0,
  bornes: 0,
  nouvelles: 0,
  disparues: 0,
  ambigues: 0
};

describe('two answers of one request', () => {
  it('one figure revised, one row new, one gone, one hidden, one shown, one known otherwise, one as it was', () => {
    const before = answer([
      shown('a', 'Alpha', 100),
      shown('b', 'Beta', 40),
      shown('c', 'Gamma', 7),
      hidden('d', 'Delta', 1, 4),
      hidden('e', 'Epsilon', 1, 4),
      shown('f', 'Phi', 12)
    ]);
    const after = answer([
      shown('f', 'Phi', 12),
      hidden('e', 'Epsilon', 2, 4),
      shown('d', 'Delta', 3),
      hidden('b', 'Beta', null, null),
      shown('a', 'Alpha', 110),
      shown('z', 'Zeta', 9)
    ]);
    const { counts, changes } = compareTables(before, after);
    expect(counts).toEqual({
      ...NONE,
      lignes: 5,
      valeurs: 2,
      revisees: 1,
      masquees: 1,
      diffusees: 1,
      bornes: 1,
      nouvelles: 1,
      disparues: 1
    });
    expect(changes).toMatchObject([
      { genre: 'revisee', ligne: 'a, Alpha', cle: { code: 'a' }, ancien: 100, nouveau: 110, ecart: 10, relatif: 0.1 },
      { genre: 'masquee', ligne: 'b, Beta', statut: 'secret', bornes_apres: null },
      { genre: 'diffusee', ligne: 'd, Delta', nouveau: 3 },
      { genre: 'bornes', ligne: 'e, Epsilon', bornes_avant: [1, 4], bornes_apres: [2, 4] },
      { genre: 'nouvelle', ligne: 'z, Zeta' },
      { genre: 'disparue', ligne: 'c, Gamma' }
    ]);
  });

  it('a figure no longer shown, or bounds no longer given, are never repeated', () => {
    const before = answer([shown('a', 'Alpha', 31337), hidden('b', 'Beta', 27182, 27183, 'intervalle')]);
    const { changes } = compareTables(
      before,
      answer([hidden('a', 'Alpha', 1, 99999), hidden('b', 'Beta', null, null)])
    );
    expect(changes).toHaveLength(2);
    expect(JSON.stringify(changes)).not.toMatch(/31337|2718/);
    expect(changes.find(({ genre }) => genre === 'masquee')?.bornes_apres).toEqual([1, 99999]);
  });

  it('a label that is reworded is the same row, where codes tell rows apart', () => {
    expect(
      compareTables(answer([shown('a', 'Alpha', 1)]), answer([shown('a', 'Alpha et associés', 1)])).counts
    ).toEqual({ ...NONE, lignes: 1, valeurs: 1 });
  });

  it('labels count where codes do not; rows that share both are not compared', () => {
    const before = answer([
      shown('a', 'Alpha', 1),
      shown('a', 'Beta', 2),
      shown('c', 'Gamma', 3),
      shown('c', 'Gamma', 4)
    ]);
    const after = answer([
      shown('a', 'Beta', 2),
      shown('a', 'Alpha', 5),
      shown('c', 'Gamma', 4),
      shown('c', 'Gamma', 9)
    ]);
    const { counts, changes } = compareTables(before, after);
    expect(counts).toEqual({ ...NONE, lignes: 2, valeurs: 2, revisees: 1, ambigues: 2 });
    expect(changes).toMatchObject([{ ancien: 1, nouveau: 5, cle: { code: 'a', metier: 'Alpha' } }]);
  });

  it('a revision from zero has no proportion; noise of the last digit is no revision; ranks are left out', () => {
    const before = answer([shown('a', 'Alpha', 0), shown('b', 'Beta', 5)], { rates: [0.3, 0.2], ranks: [2, 1] });
    const after = answer([shown('a', 'Alpha', 8), shown('b', 'Beta', 5)], { rates: [0.1 + 0.2, 0.25], ranks: [1, 2] });
    const { counts, changes } = compareTables(before, after);
    expect(counts).toEqual({ ...NONE, lignes: 2, valeurs: 4, revisees: 2 });
    expect(
      changes.map(({ colonne, relatif }) => [colonne?.nom, relatif === null ? null : relatif?.toFixed(2)])
    ).toEqual([
      ['projets', null],
      ['part', '0.25']
    ]);
  });

  it('a column whose unit changed is not compared', () => {
    const after = answer([shown('a', 'Alpha', 2)], { columns: [CODE, LABEL, { ...COUNT, unite: 'milliers' }] });
    expect(compareTables(answer([shown('a', 'Alpha', 1)]), after).counts).toEqual({ ...NONE, lignes: 1 });
  });

  it('a single row needs no name; several without any are refused', () => {
    const columns = [COUNT];
    expect(
      compareTables(answer([shown('a', '', 1)], { columns }), answer([shown('b', '', 2)], { columns })).counts.revisees
    ).toBe(1);
    expect(() =>
      compareTables(
        answer([shown('a', '', 1), shown('b', '', 2)], { columns }),
        answer([shown('a', '', 1)], { columns })
      )
    ).toThrow('Rien ne distingue');
  });
});
