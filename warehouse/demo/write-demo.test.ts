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
function table(path: string): string {
  return `read_csv('${join(first, path)}', header=true, all_varchar=true, delim=';')`;
}

function bytes(path: string): Buffer {
  return readFileSync(join(first, path));
}

const IN_REGION = "in ('22', '29', '35', '56')";

describe('the whole folder', () => {
  it('is the same byte for byte for one seed, and another for another', () => {
    const reference = hashes(first);
    expect([...reference.keys()].sort()).toEqual(written.map(({ path }) => `/${path}`).sort());
    const twice = hashes(again);
    expect(twice.size).toBe(DEEP ? reference.size : hashes(other).size);
    expect([...twice]).toEqual([...twice.keys()].map((path) => [path, reference.get(path)]));
    const drawn = [...hashes(other)].filter(([path]) => !path.startsWith('/geo/') && path !== '/SYNTHETIQUE.txt');
    // Of the classes beside the region, the seed draws nothing at the first rentrée.
    expect(drawn.filter(([path, hash]) => reference.get(path) === hash).map(([path]) => path)).toEqual([
      '/orion/constat_rentree_2023.csv'
    ]);
    expect(drawn.length).toBeGreaterThan(8);
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
      `select sum(regexp_replace("Effectif salarié au 31/12/2023", '[^0-9]', '', 'g')::int)::int
        from ${table('convention/emploi_communes_a17_2023.csv')}`
    );
    const flores = async (measure: string) =>
      Number(
        (
          await rows(
            `select OBS_VALUE from ${table('flores/DS_FLORES_A38_2022_data.csv')}
              where GEO_OBJECT = 'REG' and ACTIVITY = '_T' and NUMBER_EMPL = '_T' and FLORES_MEASURE = '${measure}'`
          )
        )[0]?.[0]
      );
    const change = (await flores('EMPL3112')) / Number(jobs?.[0]) - 1;
    expect(Math.abs(change)).toBeLessThan(0.05);
    expect(change).not.toBe(0);
    const sirene = table('sirene/StockEtablissement_bretagne.csv');
    // Of an employer the year of its size is known, unless it is not classed.
    const [[employers, unclassed] = []] = await rows(
      `select count(*) filter (trancheEffectifsEtablissement not in ('', 'NN'))::int,
        count(*) filter (coalesce(trancheEffectifsEtablissement, '') = '' and etatAdministratifEtablissement = 'A')::int
        from ${sirene}`
    );
    expect(Number(employers)).toBeLessThan(await flores('UNIT_LOC'));
    expect(Number(employers) + Number(unclassed)).toBeGreaterThan(await flores('UNIT_LOC'));
    // A number once, partly shown units without a place, closed ones with a date of closing after their birth.
    expect(
      await rows(
        `select count(*) - count(distinct siret), count(*) filter (statutDiffusionEtablissement = 'P' and
          coordonneeLambertAbscisseEtablissement <> '[ND]'), count(*) filter (dateDebut < dateCreationEtablissement)
          from ${sirene}`
      )
    ).toEqual([['0', '0', '0']]);
  });
});

describe('labour', () => {
  it('gives the tensions of 2019 in the FAP of 2009, and a family to each ROME card', async () => {
    expect(
      await rows(`select distinct niveau_fap, "Année" from ${table('dares-psm/tensions_2019.csv')} order by 1`)
    ).toEqual([
      ['fap 225', '2019'],
      ['fap 87', '2019']
    ]);
    const program = bytes('fap/passage_fap2009_romev3.txt').toString();
    // A card of one family by its code alone; the ten qualifications of another, each once.
    expect(program).toContain('"K1302" =\t"T2A60"');
    expect(
      [...program.matchAll(/"M1203(\d)"/g)]
        .map((match) => match[1])
        .sort()
        .join('')
    ).toBe('0123456789');
    const list = bytes('dares-psm/fap225_rome.csv').toString();
    expect(list).toContain('A0Z00;NA;NA');
    expect(list.match(/;M1203;/g)).toHaveLength(3);
    expect(
      await rows(`select "Code_Scolarité" from ${table('formation/certif_info.csv')} where Code_Rome_1 = 'I1301'`)
    ).toEqual([['1025002']]);
  });
});

describe('files handed over under agreement', () => {
  const seekers = (): string =>
    `(select *, "Demandeurs d'emploi inscrits"::integer as n from ${table('convention/demandeurs_communes_*.csv')})`;

  it('adds up job seekers by commune, sex and age to the published total of the region', async () => {
    expect(
      await rows(
        `select Mois, sum(n), count(distinct Sexe), count(distinct "Tranche d'âge") from ${seekers()}
          where left(CODGEO, 2) ${IN_REGION} and Mois = 'déc-24' group by all`
      )
    ).toEqual([['déc-24', '292720', '2', '3']]);
    const open = table('ft-demandeurs/emploi_demandeur.csv');
    expect(
      (await rows(`select sum(n) from ${seekers()} where left(CODGEO, 2) ${IN_REGION} and Mois = 'sept-24'`)).flat()
    ).toEqual(
      (await rows(`select Demandeurs_Emploi from ${open} where codgeo = 'reg53' and "YEAR" = 'septembre_2024'`)).flat()
    );
    // Départements and large communes: the open series is the exact count rounded to ten.
    const wrong = `with exact as (select CODGEO as code, sum(n) as n from ${seekers()} where Mois = 'déc-24' group by 1
      union all select left(CODGEO, 2), sum(n) from ${seekers()} where Mois = 'déc-24' and left(CODGEO, 2) ${IN_REGION}
      group by 1)
      select o.codgeo, n, o.Demandeurs_Emploi from ${open} as o join exact as e on e.code = o.codgeo
        where o."YEAR" = 'decembre_2024' and abs(n - o.Demandeurs_Emploi::integer) > 5`;
    const formerCodes = (await rows(wrong)).length;
    expect(formerCodes).toBeLessThanOrEqual(1);
  });

  it('gives a merged commune under two codes, and communes beyond the border', async () => {
    const communes = JSON.parse(bytes('geo/decoupage-administratif/communes.json').toString()) as {
      code: string;
      type: string;
      chefLieu?: string;
    }[];
    const current = new Set(communes.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code));
    const codes = (await rows(`select distinct CODGEO from ${table('convention/demandeurs_communes_2024T4.csv')}`))
      .flat()
      .map(String);
    const former = codes.filter((code) => !current.has(code));
    expect(former).toHaveLength(1);
    expect(codes).toContain(
      communes.find(({ code, type }) => code === former[0] && type === 'commune-deleguee')?.chefLieu
    );
    expect(codes.some((code) => code.startsWith('44'))).toBe(true);
  });

  it('holds about 1,300,000 jobs, and many cells that secrecy must hide', async () => {
    const file = `(select A17, "Nombre d'établissements employeurs"::integer as unites, replace("Effectif salarié au 31/12/2023", chr(8239), '')::integer as emplois, replace("Effectif du plus grand établissement", chr(8239), '')::integer as premier from ${table('convention/emploi_communes_a17_2023.csv')})`;
    const [[jobs, activities, cells, few, dominated] = []] = await rows(
      `select sum(emplois), count(distinct A17), count(*), count(*) filter (unites < 3),
        count(*) filter (unites >= 3 and premier > 0.85 * emplois) from ${file}`
    );
    expect(Math.abs(Number(jobs) / 1_300_000 - 1)).toBeLessThan(0.02);
    expect(activities).toBe('17');
    expect(Number(few) / Number(cells)).toBeGreaterThan(0.4);
    expect(Number(dominated)).toBeGreaterThan(100);
    expect(
      await rows(
        `select count(*) from ${file} where unites < 1 or emplois < unites or premier > emplois or premier * unites <
          emplois or (unites = 1 and premier <> emplois)`
      )
    ).toEqual([['0']]);
    expect(bytes('convention/emploi_communes_a17_2023.csv').toString()).toMatch(/;\d{1,3}\u202f\d{3};/);
  });
});

describe('private jobs', () => {
  const file = (): string => table('urssaf/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last.csv');

  it('are the private part of the jobs handed over under agreement, sector by sector', async () => {
    const jobs = new Map(
      (
        await rows(
          `select A17, sum(replace("Effectif salarié au 31/12/2023", chr(8239), '')::integer)::integer
            from ${table('convention/emploi_communes_a17_2023.csv')} group by 1`
        )
      ).map(([code, count]): [string, number] => [String(code), Number(count)])
    );
    const own = new Map(
      (
        await rows(
          `select "Grand secteur d'activité", sum(effectifs_salaries_2023::integer)::integer from ${file()} group by 1`
        )
      ).map(([code, count]): [string, number] => [String(code), Number(count)])
    );
    for (const [sector, activity] of Object.entries({ GS2: 'FZ', GS3: 'GZ', GS4: 'IZ', GS7: 'OQ' })) {
      const share = (own.get(sector) ?? 0) / (jobs.get(activity) ?? 0);
      expect(share, sector).toBeLessThanOrEqual(1.001);
      expect(share, sector).toBeGreaterThan(sector === 'GS7' ? 0.33 : 0.8);
    }
  });

  it('leave years empty before an establishment, and keep zeros', async () => {
    const [[empty, zero, late] = []] = await rows(
      `select count(*) filter (nombre_d_etablissements_2018 is null), count(*) filter (effectifs_salaries_2022 = '0'),
        count(*) filter (nombre_d_etablissements_2018 is null and nombre_d_etablissements_2023 is not null)
        from ${file()}`
    );
    for (const count of [empty, zero, late]) expect(Number(count)).toBeGreaterThan(50);
    expect(
      await rows(
        `select count(*) from ${file()} where nombre_d_etablissements_2023::integer > effectifs_salaries_2023::integer`
      )
    ).toEqual([['0']]);
  });
});

describe('census', () => {
  it('counts the salaried jobs of the demo and 4 % more, occupations drawn apart', async () => {
    const salaried = Number(
      (
        await rows(
          `select sum(replace("Effectif salarié au 31/12/2023", chr(8239), '')::integer)
            from ${table('convention/emploi_communes_a17_2023.csv')}`
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
      `select sum(NBFLUX_C21_ACTOCC15P::double), sum(NBFLUX_C21_ACTOCC15P::double) filter (CODGEO = DCLT),
        count(*) filter (DCLT = '99132'), (select count(*) from ${file} where CODGEO like '44%') from ${file}
        where left(CODGEO, 2) ${IN_REGION}`
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
    const sql = `select count(distinct UAI), ${pupils}, ${pupils} filter (substr("Mef Bcp 11", 4, 1) = '1'),
      ${pupils} filter (substr("Mef Bcp 11", 1, 1) = '3') from ${table('orion/constat_2024.csv')}`;
    expect((await rows(sql)).flat().map(Number)).toEqual([146, 42_368, 18_211, 12_916]);
  });

  it('knows every class in nMef', async () => {
    expect(
      await rows(
        `select count(*) from ${table('orion/constat_2024.csv')} where "Mef Bcp 11" not in (select MEF_STAT_11
          from ${table('bcn/nMef.csv')})`
      )
    ).toEqual([['0']]);
  });

  it('fills eight to ten places in ten where places are known, and leaves some unknown', async () => {
    const [line = []] =
      await rows(`select sum(e."Nombre d'élèves : Total"::integer) / sum(k."Capacité carte scolaire"::integer), (select count(*) from ${table('orion/attractivite_capacite_2024.csv')} where "Capacité carte scolaire" = '999')
      from ${table('orion/attractivite_capacite_2024.csv')} k join ${table('orion/constat_2024.csv')} e on e.UAI = k."Etablissement d'accueil" and e."Mef Bcp 11" = k."MEF STAT 11"
      where k."Capacité carte scolaire" <> '999'`);
    expect(Number(line[0])).toBeGreaterThan(0.85);
    expect(Number(line[0])).toBeLessThan(0.95);
    expect(Number(line[1])).toBeGreaterThan(50);
  });
});

describe('places', () => {
  it('loses zeros where the producer does, and reuses 5314 for two places', async () => {
    const bassins = table('geo/France_Travail_Bassin_Emploi_2021.csv');
    const zones = table('geo/Export_Communes_Zones_Emploi_2020.csv');
    const own = `select codgeo from ${bassins} where left(codgeo, 2) ${IN_REGION} and length(codgeo) = 5`;
    expect((await rows(`select count(distinct codbe) from ${bassins} where codgeo in (${own})`))[0]).toEqual(['26']);
    expect((await rows(`select count(distinct codze2020) from ${zones} where codgeo in (${own})`))[0]).toEqual(['20']);
    expect(await rows(`select distinct libbe from ${bassins} where codbe = '5314'`)).toEqual([['RENNES']]);
    expect(await rows(`select distinct libze2020 from ${zones} where codze2020 = '5314'`)).toEqual([['Quimperlé']]);
    expect((await rows(`select count(*) from ${bassins} where length(codgeo) = 4`))[0]).not.toEqual(['0']);
    expect((await rows(`select count(*) - count(distinct codgeo) from ${zones}`))[0]).toEqual(['1']);
  });

  it('places 1,202 communes, 944 of them known, and 42 sites of the employment service', async () => {
    const points = table('geo/corresp_geo_point_codes_communes.2025.csv');
    const region = `left(Code_Officiel_Commune, 2) ${IN_REGION}`;
    expect(
      await rows(`select count(*), count(*) filter (position_approchee is null) from ${points} where ${region}`)
    ).toEqual([['1202', '944']]);
    expect(
      await rows(`select distinct left(Code_Officiel_Commune, 2) from ${points} where not ${region} order by 1`)
    ).toEqual([['44'], ['49'], ['50'], ['53']]);
    const agencies = table('spro/pole_emploi_agencies.csv');
    expect(
      await rows(`select TYPE_SITE, count(*) from ${agencies} where REFERENCE_PE like 'BRE%' group by all order by 1`)
    ).toEqual([
      ['ALE', '37'],
      ['DDA', '4'],
      ['DRA', '1']
    ]);
    expect(bytes('spro/pole_emploi_agencies.csv').toString()).toMatch(/;48,\d+;-1,\d+\n/);
  });
});

describe('stories, as base/histoires.csv gives them', () => {
  it('an indicator out of its limits: one month of one platform, far under all its others', async () => {
    const months = await rows(
      `select periode, decroches::integer / a_traiter::integer from ${table('service/appels_telephone_2023-2025.csv')}
        where plateforme = 'Plateforme formation' and length(periode) = 7 order by 2`
    );
    expect(months[0]?.[0]).toBe('2025-03');
    const [low, next, ...others] = months.map(([, rate]) => Number(rate));
    // Three times the spread of all the others, and more.
    expect((next ?? 0) - (low ?? 0)).toBeGreaterThan(3 * ((others.at(-1) ?? 0) - (next ?? 0)));
  });

  it('an objective missed: 99.9 % of availability in 2025, in the profile, for both services', async () => {
    const [[mean] = []] = await rows(
      `select avg(replace(disponibilite_pct, ',', '.')::double) from ${table('service/exploitation_2024-2025.csv')}
        where periode like '2025%'`
    );
    expect(Number(mean)).toBeLessThan(99.5);
  });

  it('a course wanted without places: three first wishes for a place where most have one', async () => {
    const pressures = await rows(
      `select "MEF STAT 11", sum("Demandes vœux 1"::integer) / sum("Capacité carte scolaire"::integer)
        from ${table('orion/attractivite_capacite_2024.csv')} where "Capacité carte scolaire" <> '999' group by 1
        order by 2 desc`
    );
    expect(pressures[0]?.[0]).toBe('23210033204');
    expect(Number(pressures[0]?.[1])).toBeGreaterThan(3);
    expect(Number(pressures[Math.floor(pressures.length / 2)]?.[1])).toBeLessThan(1.3);
  });

  it('communes out of reach: no way leads to three islands by car nor by train', async () => {
    const file = table('formation/matrice_temps_2025.csv');
    const ends = await rows(`select distinct origine from ${file} union select distinct destination from ${file}`);
    const own = await rows(
      `select Code_Officiel_Commune from ${table('geo/corresp_geo_point_codes_communes.2025.csv')}
        where left(Code_Officiel_Commune, 2) ${IN_REGION}`
    );
    const reached = new Set(ends.flat());
    expect(own.flat().filter((code) => !reached.has(code))).toEqual(
      expect.arrayContaining(['22016', '29083', '29155'])
    );
  });
});
