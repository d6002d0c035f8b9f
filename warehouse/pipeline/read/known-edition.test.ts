import { existsSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { realFile } from '../../../tests/support/added-files.ts';
import { readEditions } from '../declared/editions.ts';
import { readSources } from '../declared/source.ts';
import { editionOf } from './known-edition.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-editions-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const sources = new Map(readSources().map((source) => [source.name, source]));
const source = (name: string) => {
  const found = sources.get(name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('the known editions', () => {
  it('are of sources that there are, each sum once', () => {
    const sums = readEditions().flatMap(({ sha256 }) => sha256);
    expect(new Set(sums).size).toBe(sums.length);
    expect(readEditions().filter(({ source: name }) => !sources.has(name))).toEqual([]);
  });

  it('are none of a file that nobody knows', () => {
    const path = join(scratch, 'communes.json');
    writeFileSync(path, '[]');
    expect(editionOf(source('decoupage'), { path })).toBeUndefined();
  });

  // npm pack @etalab/decoupage-administratif@6.0.0: 256,518 inhabitants of Mayotte are those of its census of 2017
  // (Insee, 3291775).
  const communes = realFile('geo/decoupage-administratif/communes.json');
  it.skipIf(!existsSync(communes))('tell the year of the populations of the real list, and that of Mayotte', () => {
    expect(editionOf(source('decoupage'), { path: communes })).toMatchObject({
      millesime: 'COG 2026, populations 2023',
      sauf: { '976': 2017 }
    });
  });

  const agencies = realFile('spro/pole_emploi_agencies.csv');
  it.skipIf(!existsSync(agencies))('date the list of agencies, which says no date', () => {
    expect(editionOf(source('agences'), { path: agencies })?.millesime).toBe('2019-11');
  });
});
