import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { askBuilt, sampleRegions } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../run/build.ts';
import { aliasTodo, renamedAmong } from './alias.ts';
import type { Column } from '../declared/source.ts';
import { SOURCES_FOLDER } from '../layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-alias-'));
// publie.cube_projets_recrutement
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch);

const column = (name: string, headers = [name], more: Partial<Column> = {}): Column => ({
  name,
  headers,
  pattern: null,
  optional: false,
  type: 'VARCHAR',
  codes: null,
  place: null,
  ...more
});

describe('the new name of a column', () => {
  it.each<[string, string[], string | null]>([
    ['Code diplôme', ['Diplôme', 'code_diplôme'], 'code_diplôme'],
    ['code', ['zone', 'code_insee'], 'code_insee'],
    ['MEF', ['STATUT_MEF', 'MEF_STAT_9', 'code_mef'], 'code_mef'],
    ['codeDepartement', ['libelleDepartement', 'code_departement_insee'], 'code_departement_insee'],
    ['met', ['mett', 'xmet'], 'mett'],
    ['Nombre de contrats', ['Nb contrats', 'Nombre de mois'], 'Nb contrats'],
    ['nom', ['libelle'], null]
  ])('of « %s » among %j', (header, free, name) => {
    expect(renamedAmong([column('x', [header])], free).map((each) => each.name)).toEqual([name]);
  });

  it('is given once, to the column that it is nearest to', () => {
    const [first, second] = renamedAmong([column('met'), column('xmet')], ['xmet_2026', 'met_2026']);
    expect([first?.name, second?.name]).toEqual(['met_2026', 'xmet_2026']);
  });

  it('is a line of YAML, whatever the name and what else is said of the column', () => {
    const todo = aliasTodo({ source: 'bmo', name: 'projets' }, [
      { column: column('met', ['met', 'met: total']), name: 'Met #1' },
      { column: column('bassin', ['be'], { pattern: /^be\d\d$/iu }), name: null },
      { column: column('lat', ['lat'], { type: 'DOUBLE' }), name: 'Latitude' }
    ]);
    expect(todo.split('\n').slice(1)).toEqual([
      '      met: [met, "met: total", "Met #1"]',
      "      bassin: { noms: [be, NOM_DANS_LE_FICHIER], motif: '^be\\d\\d$' }",
      '      lat: { noms: [lat, Latitude], type: DOUBLE }'
    ]);
    expect(todo).toContain('warehouse/sources/bmo/source.yaml, à entites.projets.colonnes');
  });
});

it('a survey of next year, a column renamed, loads once the line that its message gives is written', async () => {
  const region = newRegion();
  const file = join(region.data, 'bmo/Base_open_data_BMO_2024.csv');
  const before = await askBuilt(newRegion(), 'select count(*)::integer from publie.cube_projets_recrutement');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Code métier BMO', 'code_metier_bmo_2021'));
  const { todo } = await expectFailure(buildWarehouse(region));
  const line = /\n {6}(code_metier: .*)$/.exec(todo)?.[1] ?? '';
  expect(line).toMatch(/^code_metier: \[.*, code_metier_bmo_2021\]$/);
  // The warehouse of this file is a copy.
  const path = join(SOURCES_FOLDER, 'bmo/source.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^( {6})code_metier: .*$/m, `$1${line}`));
  expect(await askBuilt(region, 'select count(*)::integer from publie.cube_projets_recrutement')).toEqual(before);
});
