import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';
import { SOURCES_FOLDER } from '../../pipeline/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-cpf-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let round = 0;

function regionWith(spoil: (folder: string) => void): SampleRegion {
  const region = writeSampleRegion(join(scratch, String(round++)));
  const folder = join(region.data, 'mcf');
  cpSync(join(SOURCES_FOLDER, 'mon_compte_formation', 'sample'), folder, { recursive: true });
  spoil(folder);
  return region;
}

async function built(spoil: (folder: string) => void = () => undefined) {
  const region = regionWith(spoil);
  await buildWarehouse(region);
  return openInService(region.out);
}

test('entries stand with the region only when the whole offer of the organisation does', async () => {
  const { query, close } = await built();
  // January: 7 + 2 by an organisation of the region, 5 by one of two regions. February: 4 by one whose SIRET and region
  // lost their zeros, 11 elsewhere, 3 by one that the catalogue does not know.
  expect(
    await query(
      `select mois, repertoire, entrees_region::integer, entrees_partagees::integer, entrees_inconnues::integer,
        entrees_france::integer, organismes from publie.cube_entrees_cpf order by 1, 2`
    )
  ).toEqual([
    ['2025-01', 'ensemble', 9, 5, 0, 14, 1],
    ['2025-01', 'rncp', 7, 5, 0, 12, 1],
    ['2025-01', 'rs', 2, 0, 0, 2, 1],
    ['2025-02', 'ensemble', 4, 0, 3, 18, 1],
    ['2025-02', 'rncp', 4, 0, 0, 15, 1],
    ['2025-02', 'rs', 0, 0, 3, 3, 0]
  ]);
  close();
});

test('the catalogue of before 2025 has other names, and is read alike', async () => {
  const { query, close } = await built((folder) =>
    edit(join(folder, 'moncompteformation_catalogueformation.csv'), (text) =>
      text.replace('date_chargement', 'date_extract').replace('code_rs', 'code_inventaire').replace('siret_of', 'siret')
    )
  );
  expect(
    await query(
      "select entrees_region::integer from publie.cube_entrees_cpf where mois = '2025-01' and repertoire = 'ensemble'"
    )
  ).toEqual([[9]]);
  close();
});

test.each<[string, (folder: string) => void, RegExp]>([
  [
    'cut in the middle of a line',
    (folder) => truncateSync(entries(folder), 700),
    /entree_sortie_formation\.csv, ligne \d+ : \d+ champ\(s\) lus au lieu de 14/
  ],
  [
    'with another delimiter in its rows',
    (folder) =>
      edit(entries(folder), (text) =>
        text
          .split('\n')
          .map((line, index) => (index === 0 ? line : line.replaceAll(';', ',')))
          .join('\n')
      ),
    /ligne 2 : 1 champ\(s\) lus au lieu de 14/
  ],
  [
    'with swapped columns',
    (folder) =>
      edit(entries(folder), (text) =>
        text.replace(
          'siret_of_contractant;raison_sociale_of_contractant',
          'raison_sociale_of_contractant;siret_of_contractant'
        )
      ),
    /Source mon_compte_formation : 6 lignes rejetées sur 11.+SIRET impossible/
  ],
  [
    'that is not text',
    (folder) => writeFileSync(entries(folder), Buffer.from([0x50, 0x4b, 3, 4, 0, 0])),
    /pas un fichier texte/
  ]
])('a file of entries %s is told with its place', async (_name, spoil, message) => {
  const error = await expectRefusal(regionWith(spoil), ['mon_compte_formation']);
  expect(error.message).toMatch(message);
  expect(error.exitCode).toBe(2);
});

function entries(folder: string): string {
  return join(folder, 'entree_sortie_formation.csv');
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
