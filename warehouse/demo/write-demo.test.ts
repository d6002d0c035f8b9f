import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES_SEED, wholeDemo } from '../../tests/support/demo-files.ts';
import { DEEP } from '../../tests/support/depth.ts';
import { readSources } from '../pipeline/declared/source.ts';
import { filesOf, listDataFiles } from '../pipeline/read/data-files.ts';
import { writeDemo, type DemoReport } from './write-demo.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-demo-'));
const [again, other] = [join(scratch, 'encore'), join(scratch, 'autre')];
/** Some of those that draw at random, each in its own way, written once more with another seed. */
const SEEDED = ['effectifs', 'offre_formation', 'visites_journal', 'parcoursup', 'demandeurs'];
let first: string;
let written: DemoReport['files'];
let connection: DuckDBConnection;

beforeAll(async () => {
  ({ folder: first, files: written } = await wholeDemo());
  // Every file once more in `npm run proofs depth`.
  await writeDemo(again, { seed: FILES_SEED, ...(DEEP ? {} : { sources: SEEDED }) });
  await writeDemo(other, { seed: FILES_SEED + 1, sources: SEEDED });
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});

afterAll(() => {
  connection.closeSync();
  rmSync(scratch, { recursive: true, force: true });
});

/** Hash of every file by path. */
function hashes(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    })
  );
}

async function rows(sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
}

/** A delimited file of the first demo, every column as text. */
function table(path: string, options = "delim=';'"): string {
  return `read_csv('${join(first, path)}', header=true, all_varchar=true, ${options})`;
}

function bytes(path: string): Buffer {
  return readFileSync(join(first, path));
}

describe('the whole folder', () => {
  it('is the same byte for byte for one seed, and another for another', () => {
    const reference = hashes(first);
    expect(reference.size).toBe(167);
    const twice = hashes(again);
    expect(twice.size).toBe(DEEP ? reference.size : hashes(other).size);
    expect([...twice]).toEqual([...twice.keys()].map((path) => [path, reference.get(path)]));
    const drawn = [...hashes(other)].filter(([path]) => !path.startsWith('/geo/') && path !== '/SYNTHETIQUE.txt');
    const changed = drawn.filter(([path, hash]) => reference.get(path) !== hash);
    // Of two files, the seed draws nothing.
    expect(changed.length).toBeGreaterThanOrEqual(drawn.length - 2);
    expect(changed.length).toBeGreaterThanOrEqual(8);
  });

  it('holds for each source the files that its own patterns find, and no other', () => {
    const files = listDataFiles(first);
    for (const source of readSources()) {
      const found = source.entities.flatMap((entity) => filesOf(entity, files).map(({ name }) => name));
      const own = written.filter((file) => file.source === source.name).map(({ path }) => path);
      expect(found.sort(), source.name).toEqual(own.sort());
    }
  });

  it('says that it is synthetic', () => {
    expect(bytes('SYNTHETIQUE.txt').toString()).toContain('DONNÉES SYNTHÉTIQUES');
  });
});

describe('establishments', () => {
  it('are the employers of the year before the jobs by commune, as many in Sirene as in Flores', async () => {
    const [jobs] = await rows(
      `select sum(regexp_replace("Effectif salarié au 31/12/2023", '[^0-9]', '', 'g')::int)::int from ${table('convention/emploi_communes_a17_2023.csv')}`
    );
    const flores = async (measure: string) =>
      Number(
        (
          await rows(
            `select OBS_VALUE from ${table('flores/DS_FLORES_A38_2022_data.csv')} where GEO_OBJECT = 'REG' and ACTIVITY = '_T' and NUMBER_EMPL = '_T' and FLORES_MEASURE = '${measure}'`
          )
        )[0]?.[0]
      );
    const change = (await flores('EMPL3112')) / Number(jobs?.[0]) - 1;
    expect(Math.abs(change)).toBeLessThan(0.05);
    expect(change).not.toBe(0);
    const sirene = table('sirene/StockEtablissement_bretagne.csv', "delim=','");
    expect(
      (
        await rows(
          `select count(*)::int from ${sirene} where caractereEmployeurEtablissement = 'O' and etatAdministratifEtablissement = 'A'`
        )
      )[0]?.[0]
    ).toBe(await flores('UNIT_LOC'));
    // A number once, partly shown units without a place, closed ones with a date of closing after their birth.
    expect(
      await rows(
        `select count(*) - count(distinct siret), count(*) filter (statutDiffusionEtablissement = 'P' and coordonneeLambertAbscisseEtablissement <> '[ND]'), count(*) filter (dateDebut < dateCreationEtablissement) from ${sirene}`
      )
    ).toEqual([['0', '0', '0']]);
  });
});

describe('labour', () => {
  it('gives the tensions of 2019 in the FAP of 2009, and a family to each ROME card in the SAS program as in the list', async () => {
    expect(
      await rows(
        `select distinct niveau_fap, "Année" from ${table('dares-psm/tensions_2019.csv', "delim=','")} order by 1`
      )
    ).toEqual([
      ['fap 225', '2019'],
      ['fap 87', '2019']
    ]);
    const program = bytes('fap/passage_fap2009_romev3.txt').toString('latin1');
    // A card of one family by its code alone; the ten qualifications of another, each once.
    expect(program).toContain('"K1302" =\t"T2A60"');
    expect(
      [...program.matchAll(/"M1203(\d)"/g)]
        .map((match) => match[1])
        .sort()
        .join('')
    ).toBe('0123456789');
    const list = bytes('dares-psm/fap225_rome.csv').toString('latin1');
    expect(list).toContain('A0Z00;NA;NA');
    expect(list.match(/;M1203;/g)).toHaveLength(3);
    expect(
      await rows(`select "Code_Scolarité" from ${table('formation/certif_info.csv')} where Code_Rome_1 = 'I1301'`)
    ).toEqual([['1025002']]);
  });
});

describe('files handed over under agreement', () => {
  /** The two demo files of a pattern together, columns c0, c1… as text, thin spaces removed. */
  const lines = (pattern: string, columns: number): string =>
    `(select replace(columns(* exclude filename), chr(8239), ''), filename from read_csv('${join(first, 'convention', pattern)}', delim=';', header=false, skip=1, filename=true, columns={${Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ')}}))`;

  it('adds up job seekers by commune, sex and age to the published total of the region', async () => {
    const inRegion = "left(c0, 2) in ('22', '29', '35', '56')";
    const file = lines('demandeurs_communes_*.csv', 6);
    expect(
      await rows(
        `select c2, sum(c5::integer), count(distinct c3), count(distinct c4) from ${file} where ${inRegion} and c2 = 'déc-24' group by all`
      )
    ).toEqual([['déc-24', '292720', '2', '3']]);
    const open = table('ft-demandeurs/emploi_demandeur.csv', "delim=','");
    expect((await rows(`select sum(c5::integer) from ${file} where ${inRegion} and c2 = 'sept-24'`)).flat()).toEqual(
      (await rows(`select Demandeurs_Emploi from ${open} where codgeo = 'reg53' and "YEAR" = 'septembre_2024'`)).flat()
    );
    // Départements and large communes: the open series is the exact count rounded to ten.
    const wrong = `with exact as (select c0 as code, sum(c5::integer) as n from ${file} where c2 = 'déc-24' group by 1 union all select left(c0, 2), sum(c5::integer) from ${file} where c2 = 'déc-24' and ${inRegion} group by 1)
      select o.codgeo, n, o.Demandeurs_Emploi from ${open} as o join exact as e on e.code = o.codgeo where o."YEAR" = 'decembre_2024' and abs(n - o.Demandeurs_Emploi::integer) > 5`;
    const formerCodes = (await rows(wrong)).length;
    expect(formerCodes).toBeLessThanOrEqual(1);
  });

  it('gives a merged commune under two codes, and communes beyond the border', async () => {
    const file = lines('demandeurs_communes_2024T4.csv', 6);
    const communes = JSON.parse(bytes('geo/decoupage-administratif/communes.json').toString()) as {
      code: string;
      type: string;
      chefLieu?: string;
    }[];
    const current = new Set(communes.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code));
    const codes = (await rows(`select distinct c0 from ${file}`)).flat().map(String);
    const former = codes.filter((code) => !current.has(code));
    expect(former).toHaveLength(1);
    expect(codes).toContain(
      communes.find(({ code, type }) => code === former[0] && type === 'commune-deleguee')?.chefLieu
    );
    expect(codes.some((code) => code.startsWith('44'))).toBe(true);
  });

  it('holds about 1,300,000 jobs, numbers that can be true together, and many cells that secrecy must hide', async () => {
    const file = lines('emploi_communes_a17_*.csv', 7);
    const sums = await rows(
      `select regexp_extract(filename, '(20[0-9]{2})[.]csv', 1), sum(c5::integer), count(distinct c2), count(*), count(*) filter (c4::integer < 3), count(*) filter (c4::integer >= 3 and c6::integer > 0.85 * c5::integer) from ${file} group by 1 order by 1`
    );
    expect(sums.map(([year]) => year)).toEqual(['2023']);
    for (const [, jobs, activities, cells, few, dominated] of sums) {
      expect(Math.abs(Number(jobs) / 1_300_000 - 1)).toBeLessThan(0.02);
      expect(activities).toBe('17');
      expect(Number(few) / Number(cells)).toBeGreaterThan(0.4);
      expect(Number(dominated)).toBeGreaterThan(100);
    }
    expect(
      await rows(
        `select count(*) from ${file} where c4::integer < 1 or c5::integer < c4::integer or c6::integer > c5::integer or c6::integer * c4::integer < c5::integer or (c4 = '1' and c6 <> c5)`
      )
    ).toEqual([['0']]);
    expect(bytes('convention/emploi_communes_a17_2023.csv').toString()).toMatch(/;\d{1,3}\u202f\d{3};/);
  });
});

describe('private jobs', () => {
  const file = 'urssaf/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last.csv';
  it('are the private part of the jobs handed over under agreement, activity by activity', async () => {
    const jobs = new Map(
      (
        await rows(
          `select column2, sum(replace(column5, chr(8239), '')::integer)::integer from read_csv('${join(first, 'convention/emploi_communes_a17_2023.csv')}', delim=';', header=false, skip=1, all_varchar=true) group by 1`
        )
      ).map(([code, count]): [string, number] => [String(code), Number(count)])
    );
    const own = await rows(
      `select left("Secteur NA17", 2), sum("Effectifs salariés 2023"::integer)::integer from ${table(file)} group by 1 order by 1`
    );
    expect(own.map(([code]) => code)).toEqual([...jobs.keys()].filter((code) => code !== 'AZ').sort());
    for (const [code, count] of own) {
      const share = Number(count) / (jobs.get(String(code)) ?? 0);
      expect(share, String(code)).toBeLessThanOrEqual(1.001);
      expect(share, String(code)).toBeGreaterThan(code === 'OQ' ? 0.33 : 0.8);
    }
  });

  it('leave years empty before an establishment, keep zeros, and quote labels that hold the delimiter', async () => {
    const [[empty, zero, late] = []] = await rows(
      `select count(*) filter ("Nombre d'établissements 2018" is null), count(*) filter ("Effectifs salariés 2022" = '0'), count(*) filter ("Nombre d'établissements 2018" is null and "Nombre d'établissements 2023" is not null) from ${table(file)}`
    );
    for (const count of [empty, zero, late]) expect(Number(count)).toBeGreaterThan(50);
    expect(
      bytes(file)
        .toString()
        .split('\r\n')
        .some((line) => line.includes('"MN Activités scientifiques et techniques ; soutien'))
    ).toBe(true);
    expect(
      await rows(
        `select count(*) from ${table(file)} where "Nombre d'établissements 2023"::integer > "Effectifs salariés 2023"::integer`
      )
    ).toEqual([['0']]);
  });
});

describe('census', () => {
  it('counts the salaried jobs of the demo and 4 % more, occupations drawn apart', async () => {
    const salaried = Number(
      (
        await rows(
          `select sum(replace(column5, chr(8239), '')::integer) from read_csv('${join(first, 'convention/emploi_communes_a17_2023.csv')}', delim=';', header=false, skip=1, all_varchar=true)`
        )
      )[0]?.[0]
    );
    const [[all] = []] = await rows(
      `select sum(EMPLOIS::double) from ${table('recensement/recensement_emploi_ages_2021.csv')} where NIVGEO = 'REG'`
    );
    expect(Math.abs(Number(all) / (salaried * 1.04) - 1)).toBeLessThan(0.02);
    const zones = (
      await rows(
        `select distinct CODGEO from ${table('recensement/recensement_emploi_ages_2021.csv')} where NIVGEO = 'ZE2020'`
      )
    ).flat();
    expect(zones).toHaveLength(20);
    expect(zones).toContain('62');
  });

  it('sends every employed resident somewhere, mostly near', async () => {
    const file = table('recensement/base-flux-mobilite-domicile-lieu-travail-2021.csv');
    const [[all, home, abroad, beyond] = []] = await rows(
      `select sum(NBFLUX_C21_ACTOCC15P::double), sum(NBFLUX_C21_ACTOCC15P::double) filter (CODGEO = DCLT), count(*) filter (DCLT = '99132'), (select count(*) from ${file} where CODGEO like '44%') from ${file} where left(CODGEO, 2) in ('22', '29', '35', '56')`
    );
    expect(Math.abs(Number(all) / (3_449_370 * 0.398) - 1)).toBeLessThan(0.03);
    expect(Number(home) / Number(all)).toBeGreaterThan(0.15);
    expect(Number(home) / Number(all)).toBeLessThan(0.5);
    expect(Number(abroad)).toBeGreaterThan(5);
    expect(Number(beyond)).toBeGreaterThan(5);
  });
});

describe('training', () => {
  it('counts 42,368 pupils in 146 schools, 18,211 in a first year and 12,916 after the bac', async () => {
    const pupils = 'sum("Nombre d\'élèves : Total"::integer)';
    const sql = `select count(distinct UAI), ${pupils}, ${pupils} filter (substr("Mef Bcp 11", 4, 1) = '1'), ${pupils} filter (substr("Mef Bcp 11", 1, 1) = '3') from ${table('orion/constat_2024.csv', "delim=','")}`;
    expect((await rows(sql)).flat().map(Number)).toEqual([146, 42_368, 18_211, 12_916]);
  });

  it('knows every class in nMef, gives one MEF_STAT_11 twice and writes diplomas in windows-1252', async () => {
    const mef = table('bcn/nMef.csv');
    expect(
      await rows(
        `select count(*) from ${table('orion/constat_2024.csv', "delim=','")} where "Mef Bcp 11" not in (select MEF_STAT_11 from ${mef})`
      )
    ).toEqual([['0']]);
    expect(await rows(`select count(*) - count(distinct MEF_STAT_11) from ${mef}`)).toEqual([['1']]);
    const text = bytes('bcn/nFormationDiplome_.csv');
    expect(text.includes(0x96)).toBe(true);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(text)).toThrow();
    expect(text.toString('latin1').split('\n')[0]?.split(';')).toHaveLength(52);
  });

  it('fills eight to ten places in ten where places are known, and leaves some unknown', async () => {
    const [line = []] =
      await rows(`select sum(e."Nombre d'élèves : Total"::integer) / sum(k."Capacité carte scolaire"::integer), (select count(*) from ${table('orion/attractivite_capacite_2024.csv')} where "Capacité carte scolaire" = '999')
      from ${table('orion/attractivite_capacite_2024.csv')} k join ${table('orion/constat_2024.csv', "delim=','")} e on e.UAI = k."Etablissement d'accueil" and e."Mef Bcp 11" = k."MEF STAT 11"
      where k."Capacité carte scolaire" <> '999' and k.nb_apparitions_uai_mefstat = '1'`);
    expect(Number(line[0])).toBeGreaterThan(0.85);
    expect(Number(line[0])).toBeLessThan(0.95);
    expect(Number(line[1])).toBeGreaterThan(50);
  });
});

describe('places', () => {
  it('loses zeros where the producer does, types no code, and reuses 5314 for two places', async () => {
    const bassins = table('geo/France_Travail_Bassin_Emploi_2021.csv', "delim=','");
    const zones = table('geo/Export_Communes_Zones_Emploi_2020.csv', "delim=','");
    expect((await rows(`select count(distinct codbe) from ${bassins} where reg = '53'`))[0]).toEqual(['26']);
    expect(
      (
        await rows(
          `select count(distinct codze2020) from ${zones} where codgeo in (select codgeo from ${bassins} where reg = '53')`
        )
      )[0]
    ).toEqual(['20']);
    expect(await rows(`select distinct libbe from ${bassins} where codbe = '5314'`)).toEqual([['RENNES']]);
    expect(await rows(`select distinct libze2020 from ${zones} where codze2020 = '5314'`)).toEqual([['Quimperlé']]);
    expect((await rows(`select count(*) from ${bassins} where length(codgeo) = 4`))[0]).not.toEqual(['0']);
    expect((await rows(`select count(*) - count(distinct codgeo) from ${zones}`))[0]).toEqual(['1']);
  });

  it('places 1,202 communes, 944 of them known, and 42 sites of the employment service', async () => {
    const points = table('geo/corresp_geo_point_codes_communes.2025.csv');
    const region = "left(Code_Officiel_Commune, 2) in ('22', '29', '35', '56')";
    expect(
      await rows(`select count(*), count(*) filter (position_approchee is null) from ${points} where ${region}`)
    ).toEqual([['1202', '944']]);
    expect(
      await rows(`select distinct left(Code_Officiel_Commune, 2) from ${points} where not ${region} order by 1`)
    ).toEqual([['44'], ['49'], ['50'], ['53']]);
    const agencies = table('spro/pole_emploi_agencies.csv', "delim=','");
    expect(
      await rows(`select TYPE_SITE, count(*) from ${agencies} where REGION = '53' group by all order by 1`)
    ).toEqual([
      ['ALE', '37'],
      ['DDA', '4'],
      ['DRA', '1']
    ]);
    expect(bytes('spro/pole_emploi_agencies.csv').toString()).toMatch(/,"48,\d+","-1,\d+"\n/);
  });
});
