import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addedFile } from '../../../tests/support/added-files.ts';
import { DEEP } from '../../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { delimited } from '../../../tests/support/real-region.ts';
import { askTowns, samplesOf } from '../../../tests/support/training-territory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-cfa-'));
// publie.cube_insertion_etablissement
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const placed = askTowns(
  scratch,
  `select uai, commune_repertoire from publie.cube_insertion_etablissement
    where voie = 'apprentissage' and millesime = '2023_2024' order by 1`
);

describe('communes of the centres of apprenticeship', () => {
  it('are those of today, by code or by name; two communes for a centre are none', async () => {
    // 0299502F is in Brest for one directory; in Rennes, out of its département, for the other.
    expect(await placed(samplesOf('inserjeunes_cfa', 'repertoires_cfa'))).toEqual([
      ['0299501E', 'commune:29019'],
      ['0299502F', 'commune:29019'],
      ['0299503G', 'commune:29019']
    ]);
    expect(await placed(samplesOf('inserjeunes_cfa'))).toEqual([
      ['0299501E', null],
      ['0299502F', null],
      ['0299503G', null]
    ]);
  });

  it('are none where directories disagree, unless one of the communes is in both', async () => {
    const more = (data: string, name: string, lines: readonly string[]): void =>
      appendFileSync(join(data, 'repertoires_cfa', name), lines.map((line) => `${line}\n`).join(''));
    const rows = await placed((data) => {
      samplesOf('inserjeunes_cfa', 'repertoires_cfa')(data);
      more(data, 'CFASousConvRegionale_latest-UAI.csv', [
        `0299502F${';'.repeat(9)}35238;Rennes${';'.repeat(10)}`,
        `0299503G${';'.repeat(9)}35238;Rennes${';'.repeat(10)}`
      ]);
      more(data, 'organismes-prepa-apprentissage.csv', ['0299502F;;ESSAI;;formateur;29;Brest;;']);
    });
    expect(rows).toEqual([
      ['0299501E', 'commune:29019'],
      ['0299502F', 'commune:29019'],
      ['0299503G', null]
    ]);
  });

  const files = [
    'inserjeunes_cfa/fr-en-inserjeunes-cfa.csv',
    'tables_correspondances/CFASousConvRegionale_latest-UAI.csv',
    'tdb_apprentissage/organismes-prepa-apprentissage.csv'
  ].map(addedFile);
  it.runIf(DEEP && files.every(existsSync))('on the real files: centres that both put in Rennes or Brest', async () => {
    const [outcomes = '', codes = '', names = ''] = files;
    const rows = await placed((data) => files.forEach((file) => cpSync(file, join(data, basename(file)))));
    const centres = new Set(
      delimited(outcomes, ';')
        .filter((row) => row['Région'] === 'BRETAGNE' && row['Année'] === 'cumul 2023-2024')
        .map((row) => row['UAI'] ?? '')
    );
    const towns: Readonly<Record<string, string>> = { Rennes: '35238', Brest: '29019' };
    const coded = new Map(delimited(codes, ';').map((row) => [row['numero_uai'] ?? '', row['commune'] ?? '']));
    const named = delimited(names, ';');
    // Nothing but these two towns is in the region of this test.
    const expected = [...centres].filter((uai) => {
      const own = named.filter((row) => row['uai'] === uai && row['departement'] === uai.slice(1, 3));
      return (
        own.length > 0 &&
        own.every(
          ({ commune = '' }) => towns[commune] !== undefined && towns[commune] === (coded.get(uai) ?? towns[commune])
        )
      );
    });
    const found = rows.filter(([, commune]) => commune !== null).map(([uai]) => uai);
    expect(expected.length).toBeGreaterThan(20);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});
