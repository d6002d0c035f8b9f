import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from './build.ts';
import { readCurrent } from '../publish/publication.ts';
import { workshopFolder } from '../workshop-folder.ts';
import { nextPublication } from '../declared/rhythm.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-fraicheur-'));
buildOnlyNamed(import.meta.filename, scratch, ['demandeurs_communes', 'reference.sources']);
let region: SampleRegion;
const nextRegion = sampleRegions(scratch);
beforeEach(() => {
  region = nextRegion();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Gives a file of job seekers `count` lines that no rule accepts. */
function spoil(count: number): { original: string; path: string } {
  const path = join(region.data, 'demandeurs_communes', 'demandeurs_communes_2024T4.csv');
  const original = readFileSync(path, 'utf8');
  let left = count;
  writeFileSync(
    path,
    original
      .split('\n')
      .map((line, index) =>
        index > 0 && line !== '' && left-- > 0 ? line.replace(/;[^;]*(\r?)$/, ';beaucoup$1') : line
      )
      .join('\n')
  );
  return { original, path };
}

describe('the next publication of a source', () => {
  // The survey of 2025 came out in April 2025, that of 2026 in April 2026; the tensions of 2023 in April 2025, those of
  // 2020 in April 2022.
  it.each([
    ['2025', 12, -8, '2026-04'],
    ['2019', 12, 16, '2022-04'],
    ['2023', 12, 16, '2026-04'],
    ['2020-01 à 2024-12', 1, 1, '2025-02'],
    ['2024T3, 2024T4', 3, 2, '2025-05'],
    ['2021_2022, 2022_2023', 12, 12, '2025-12'],
    ['2020-2021', 12, 12, '2023-12'],
    ['COG 2026, populations 2023', 12, -11, '2027-01'],
    ['2006 à 2022', 12, 12, '2024-12'],
    ['v347, v461', 12, 0, null],
    ['', 12, 0, null]
  ])('after %s, every %i months with a delay of %i, is %s', (vintages, everyMonths, delayMonths, expected) => {
    expect(nextPublication(vintages, { everyMonths, delayMonths })).toBe(expected);
  });
});

describe('a build that fails', () => {
  it('is told beside the snapshot that stays, without values or paths, until one succeeds', async () => {
    const first = (await buildWarehouse(region)).publication;
    const { original, path } = spoil(6);
    expect((await expectFailure(buildWarehouse(region))).exitCode).toBe(2);
    const current = readCurrent(region.out);
    expect(current).toMatchObject({ id: first.id, file: first.file });
    expect(current?.essai?.motif).toMatch(
      /^Demandeurs d'emploi inscrits par commune, sexe et âge : 6 lignes rejetées sur \d+, au-delà de la part admise/
    );
    expect(JSON.stringify(current?.essai)).not.toMatch(/beaucoup|\.csv|maille-fraicheur/);
    writeFileSync(path, original);
    expect((await buildWarehouse(region)).publication.id).toBe(first.id);
    expect(readCurrent(region.out)?.essai).toBeUndefined();
  });

  it('before any snapshot leaves nothing to tell', async () => {
    rmSync(join(region.data, 'decoupage'), { recursive: true });
    await expect(buildWarehouse(region)).rejects.toThrow();
    expect(existsSync(join(region.out, 'current.json'))).toBe(false);
  });
});

describe('the report of refused lines', () => {
  it('says to a supplier what is wrong, where, and what was expected; it goes with the next clean build', async () => {
    const { original, path } = spoil(2);
    await buildWarehouse(region).catch(() => undefined);
    const folder = join(workshopFolder(region.out), 'rejets', 'demandeurs_communes');
    const [name = ''] = readdirSync(folder);
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toMatch(/^# Demandeurs d'emploi inscrits par commune, sexe et âge : lignes à corriger\n/);
    expect(text).toMatch(/2 anomalies dans demandeurs_communes\/demandeurs_communes_2024T4\.csv/);
    expect(text).toMatch(/\| demandeurs_communes\/demandeurs_communes_2024T4\.csv \| 2 \| .*beaucoup/);
    expect(text).toMatch(/Attendu : /);
    writeFileSync(path, original);
    await buildWarehouse(region);
    expect(existsSync(folder)).toBe(false);
  });
});
