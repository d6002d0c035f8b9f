import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../tests/support/expect-failure.ts';
import { openInService, writeSampleRegion, type Query, type SampleRegion } from '../../tests/support/sample-region.ts';
import { buildWarehouse } from '../build/build.ts';
import { SOURCES_FOLDER } from '../build/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-habitants-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let count = 0;
const FILE = 'population_age/base-cc-evol-struct-pop-2021.CSV';

function region(): SampleRegion {
  const made = writeSampleRegion(join(scratch, String(count++)));
  for (const source of ['population_age']) cpSync(join(SOURCES_FOLDER, source, 'sample'), join(made.data, source), { recursive: true });
  return made;
}

describe('inhabitants of the sample by age', () => {
  let query: Query;
  let close = (): void => undefined;
  beforeAll(async () => {
    const made = region();
    await buildWarehouse(made);
    ({ query, close } = await openInService(made.out));
  });
  afterAll(() => close());

  it('adds weighted communes up, a former one with the one it joined', async () => {
    // 2000.5 + 10 + 290 + 820 + 78 + 38 in the first département, 920 + 100 + 180 in the other.
    expect(await query("select territoire, population from publie.cube_population_age where annee = 2021 and sexe = 'ensemble' and age = '15_29' and (territoire in ('region:08', 'commune:08005') or territoire like 'departement:%') order by 1")).toEqual([
      ['commune:08005', 116], ['departement:08', 3236.5], ['departement:09', 1200], ['region:08', 4436.5]
    ]);
    expect(await query("select sexe, age, population from publie.cube_population_age where annee = 2021 and territoire = 'commune:08001' and age in ('ensemble', '75_plus') order by all")).toEqual([
      ['ensemble', '75_plus', 749.5], ['ensemble', 'ensemble', 10_000], ['femmes', '75_plus', 449.5], ['femmes', 'ensemble', 5200], ['hommes', '75_plus', 300], ['hommes', 'ensemble', 4800]
    ]);
  });

  it('makes each age of a whole territory add up to it', async () => {
    expect(await query("select annee, territoire, sexe from publie.cube_population_age group by all having abs(sum(population) filter (age <> 'ensemble') - sum(population) filter (age = 'ensemble')) > 0.01")).toEqual([]);
  });

  it('gives no total that a file does not cover: 95.9 % of a neighbour, one commune in 2015, one in the long file', async () => {
    expect(await query("select distinct territoire from publie.cube_population_age where territoire in ('region:17', 'departement:17')")).toEqual([]);
    expect(await query("select distinct territoire from publie.cube_population_age where annee = 2015")).toEqual([['commune:08001']]);
    expect(await query("select sexe, population from publie.cube_population_age where annee = 2022 and territoire = 'commune:09003' and age = '15_29' order by 1")).toEqual([['ensemble', 176], ['femmes', 90]]);
    expect(await query("select population from publie.cube_population_age where annee = 2022 and territoire = 'commune:09003' and age = '75_plus' and sexe = 'ensemble'")).toEqual([[180]]);
    expect(await query("select distinct territoire from publie.cube_population_age where annee = 2022")).toEqual([['commune:09003']]);
  });
});

describe('base communale files that are not what they should be', () => {
  const replace = (from: string, to: string) => (path: string) => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  it.each([
    ['cut in the middle of a line', (path: string) => truncateSync(path, readFileSync(path).length - 60), /base-cc-evol-struct-pop-2021\.CSV, ligne 11 : \d+ champ\(s\) lus au lieu de 37/],
    ['its dictionary', (path: string) => writeFileSync(path, 'COD_VAR;LIB_VAR\r\nP21_POP;Population\r\n'), /colonnes absentes, CODGEO et, d’un même recensement, P\.\._POP, P\.\._POP0014/],
    ['with commas in one line', replace('08002;08;08', '08002,08,08'), /ligne 3 : \d+ champ\(s\) lus au lieu de 37/],
    ['in UTF-16, a name for a commune', (path: string) => writeFileSync(path, Buffer.from(`\ufeff${readFileSync(path, 'utf8').replaceAll('08001;08;08;Bourg-Rive', 'Bourg;08;08;08001')}`, 'utf16le')), /code de commune illisible/],
    ['a number hidden by hand', replace(';2000.5;', ';s;'), /nombre illisible/],
    ['swapped columns', replace('P21_POP;P21_POP0014', 'P21_POP0014;P21_POP'), /tranches d'âge qui ne font pas le total|nombre illisible/],
    ['a commune given twice', (path: string) => appendFileSync(path, `${readFileSync(path, 'utf8').trim().split('\r\n').at(-1) ?? ''}\r\n`), /commune et recensement en double/],
    ['a very long line', (path: string) => appendFileSync(path, `${'x'.repeat(3_000_000)};\r\n`), /ligne 12 : 2 champ\(s\) lus/]
  ])('%s', async (_name, spoil, message) => {
    const made = region();
    spoil(join(made.data, FILE));
    const error = await expectFailure(buildWarehouse(made));
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.todo).not.toBe('');
  });
});
