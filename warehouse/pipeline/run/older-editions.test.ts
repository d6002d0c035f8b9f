import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from './build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-anciennes-'));
buildOnlyNamed(import.meta.filename, scratch, [
  'bmo',
  'dares_tensions',
  'demandeurs',
  'dpae',
  'offres',
  'agences',
  'flores',
  'reference.millesimes',
  'reference.sources'
]);
const nextRegion = sampleRegions(scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const AGE = 15;
const YEAR = /(?<![\d])(20[12]\d)(?!\d)/g;
const older = (text: string): string => text.replaceAll(YEAR, (year) => String(Number(year) - AGE));
/** What the profile of the samples says itself, and a list of codes whose header names its zoning. */
const TOLD = ['decoupage', 'contours', 'zones_emploi', 'fap', 'naf'];

it('every dated file replaced by one of fifteen years before, no vintage is still said to be of today', async () => {
  const region = nextRegion();
  for (const entry of readdirSync(region.data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || TOLD.some((name) => entry.parentPath.includes(name))) continue;
    const path = join(entry.parentPath, entry.name);
    if (/\.(csv|json|txt)$/.test(path)) writeFileSync(path, older(readFileSync(path, 'latin1')), 'latin1');
    renameSync(path, join(dirname(path), older(entry.name)));
  }
  await buildWarehouse(region);
  const { query, close } = await openInService(region.out);
  try {
    const said = await query(
      `select source, millesime from reference.sources
        where presente and not list_contains(${JSON.stringify(TOLD).replaceAll('"', "'")}, source)
       union all select domaine, millesime || ' ' || libelle from reference.millesimes
        where domaine <> 'population' order by 1`
    );
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter(([, text]) => /20(1[1-9]|2\d)/.test(String(text)))).toEqual([]);
    expect(said.filter(([, text]) => /20(0\d|10)/.test(String(text))).length).toBeGreaterThan(5);
    // Neither its contents nor its name date the list of agencies, and its bytes are those of no known edition.
    expect(said).toContainEqual(['agences', 'date inconnue']);
  } finally {
    close();
  }
});
