import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../../tests/support/sample-region.ts';
import { replaceEvery, replaceFirst as replace } from '../../../tests/support/spoil.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-onisep-'));
// marts.fct_offre_onisep
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const region = sampleRegions(scratch, ['onisep']);

describe('initial training as Onisep lists it', () => {
  const query = builtSample(region);

  it('is counted, and no row of it published (ODbL)', async () => {
    // Three actions have a school of the region: AF.1, AF.2 (given twice) and AF.3; no directory is at hand. AF.4 has
    // no school, AF.5 is of another region.
    expect(
      await query("select objet, presents::int, attendus::int from reference.couverture where domaine = 'onisep'")
    ).toEqual([["actions de formation au lycée dont l'établissement est dans l'annuaire", 0, 3]]);
    expect(await query("select count(*)::int from duckdb_tables() where table_name ilike '%onisep%'")).toEqual([[0]]);
  });
});

describe('a list of Onisep that is not what it should be', () => {
  it.each<[string, (path: string) => void, RegExp]>([
    [
      'a name of establishment in place of its code',
      replace(';0089999Z;', ';Lycée du Port;'),
      /code d’établissement illisible|code d'établissement illisible/
    ],
    ['an action without an identifier', replace('AF.3;', ';'), /action sans identifiant/],
    ['another header', replace('ENS code UAI', 'code UAI'), /ENS code UAI/],
    ['another delimiter inside the lines', replaceEvery('";"', '"|"'), /ideo-actions/]
  ])('%s', async (_name, spoil, message) => {
    const made = region();
    spoil(join(made.data, 'onisep/ideo-actions_de_formation_initiale-univers_lycee.csv'));
    const error = await expectRefusal(made, ['onisep']);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
  });
});
