import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standsFor } from '../../src/lib/pages/elsewhere.ts';
import { placesAround } from '../../src/lib/pages/place/make-context.ts';
import type { AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import { fetchTerritory } from '../../src/lib/client/api.ts';
import { readCurrent } from '../../warehouse/pipeline/publish/publication.ts';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { unexpectedFigures } from '../../warehouse/pipeline/run/unexpected-figures.ts';
import { onBase, rowsOf } from '../../warehouse/pipeline/sql.ts';
import { addedFile, realFile } from '../../tests/support/added-files.ts';
import { makeApi, type Api } from '../../tests/support/api.ts';
import { CATALOGUE } from '../../tests/support/catalogue.ts';
import { FAULTS } from './planted-figures.ts';

/** Four regions from the producers' files: minutes, in `npm run proofs knowledge`. */
const PROVING = process.env.MAILLE_PREUVES === 'knowledge';
const DATA = realFile('.');
/** The whole table of the Dares from the ROME to the FAP 2021, of which the files beside have an extract. */
const WHOLE_TABLE = join(addedFile('.'), '../data-new/dares_fap2021');
const LIMIT_MS = 3_600_000;
const WRITING = { access_mode: 'READ_WRITE' };
const REGIONS = { bretagne: '53', occitanie: '76', corse: '94', mayotte: '06' } as const;

const scratch = mkdtempSync(join(tmpdir(), 'maille-lieux-'));
const files = join(scratch, 'fichiers');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function built(name: keyof typeof REGIONS): Promise<{ folder: string; snapshot: string; workshop: string }> {
  const profile = join(scratch, `${name}.yaml`);
  writeFileSync(profile, `code: '${REGIONS[name]}'\nnom: ${name}\nadjectif: ${name}\n`);
  const folder = join(scratch, name);
  const workshop = join(scratch, `${name}.duckdb`);
  if (!existsSync(folder)) await buildWarehouse({ profile, data: files, out: folder, threads: 1, workshop });
  const current = readCurrent(folder);
  if (current === null) throw new Error(`${name} : pas d’instantané.`);
  return { folder, snapshot: join(folder, current.file), workshop };
}

const ask = (base: string, sql: string) => onBase(base, (connection) => rowsOf(connection, sql));

/** The middle of the bounds of a column; null where they are not known. */
function middle(row: AnswerRow | undefined, column: string): number | null {
  const [value, min, max] = ['', '_min', '_max'].map((end) => row?.[`${column}${end}`]);
  if (typeof value === 'number') return value;
  return typeof min === 'number' && typeof max === 'number' ? (min + max) / 2 : null;
}

describe.runIf(PROVING && existsSync(join(DATA, 'bmo')))('the figures of a place', () => {
  beforeAll(() => {
    mkdirSync(files);
    symlinkSync(DATA, join(files, 'a'));
    if (existsSync(addedFile('.'))) symlinkSync(addedFile('.'), join(files, 'b'));
    if (existsSync(WHOLE_TABLE)) symlinkSync(WHOLE_TABLE, join(files, 'c'));
  });

  it.each(Object.keys(REGIONS) as (keyof typeof REGIONS)[])(
    '%s: the projects of a basin that stands for a place are those of its people, within a quarter',
    async (name) => {
      const { folder, snapshot } = await built(name);
      const api: Api = makeApi(folder, CATALOGUE);
      const fetcher = ((path: string) => api.get(path)) as typeof fetch;
      const rows = async (path: string): Promise<AnswerRow[]> =>
        (await api.json(`/api/v1/requests/${path}`))['lignes'] as AnswerRow[];
      const places = await ask(
        snapshot,
        `select territoire from reference.territoires where maille in ('epci', 'zone_emploi') and region = 'region:${REGIONS[name]}'`
      );
      const wrong: string[] = [];
      for (const { territoire } of places) {
        const place = await fetchTerritory(fetcher, String(territoire));
        if (place === null) continue;
        const { around } = await placesAround(fetcher, place);
        const basin = around.find((one) => one.maille === 'bassin' && standsFor(one, place));
        if (basin === undefined) continue;
        const [own] = await rows(`gpec/difficultes_saisonnalite?niveau=ensemble&territoire=${basin.territoire}`);
        const portrait = (await rows(`gpec/portrait_zone?territoire=${place.territoire}`)).find(
          ({ indicateur }) => indicateur === 'Projets de recrutement'
        );
        const ratio = (middle(own, 'projets') ?? 0) / (middle(portrait, 'valeur') ?? Number.NaN);
        if (!(ratio >= 0.8 && ratio <= 1.25)) wrong.push(`${place.nom} : ${ratio.toFixed(2)}`);
      }
      expect(wrong).toEqual([]);
    },
    LIMIT_MS
  );

  it(
    'four basins of Bretagne in five are within the error measured without them',
    async () => {
      const { workshop } = await built('bretagne');
      const [counted] = await ask(
        workshop,
        `with habitants as (
          select c.departement, c.region, z.code as bassin, sum(c.population) as n from marts.dim_zonages as z
          join marts.dim_communes as c on c.commune = z.commune where z.maille = 'bassin' group by all
        ), vrais as (
          select departement, bassin, sum(poids * (projets_min + projets_max) / 2) as vrai from marts.fct_projets_bassins
          where annee = (select max(annee) from marts.fct_projets_bassins) group by all
        ), cas as (
          select region, part, ln(vrai / (part * sum(vrai) over (partition by departement))) / sqrt(1 - part) as ecart,
            case when part < 0.1 then 0 when part < 0.35 then 1 else 2 end as classe
          from (select *, n / sum(n) over (partition by departement) as part from habitants) join vrais using (departement, bassin)
          where part < 1 and vrai > 0
        ), bornes as (
          select classe, quantile_disc(ecart, 0.1) as bas, quantile_disc(ecart, 0.9) as haut from cas where region <> '53' group by all
        )
        select count(*) as n, count(*) filter (ecart between bas and haut) as dedans from cas join bornes using (classe) where region = '53'`
      );
      expect(Number(counted?.['n'])).toBeGreaterThanOrEqual(23);
      expect(Number(counted?.['dedans']) / Number(counted?.['n'])).toBeGreaterThanOrEqual(0.8);
    },
    LIMIT_MS
  );

  it.runIf(existsSync(WHOLE_TABLE))(
    'diplomas lead to families of their level, and nearly all apprentices of Bretagne are in one that does',
    async () => {
      const { workshop } = await built('bretagne');
      const [counted] = await ask(
        workshop,
        `with relies as (
          select distinct de_code as cfd from marts.dim_passages_metiers where de_nomenclature = 'cfd' and vers_nomenclature = 'fap2021'
        ), effectifs as (
          select coalesce(f.cfd, i.formation[5:]) as cfd, i.voie, i.effectif,
            coalesce(f.cfd, i.formation[5:])[1:3] in ('500', '503', '400', '403', '320', '323', '251', '260', '360', '460', '560', '446') as diplome
          from marts.fct_insertion as i left join marts.dim_formations as f using (formation)
          where i.territoire = 'region:53' and i.millesime = (select max(millesime) from marts.fct_insertion) and i.effectif is not null
        ), cadres as (
          select count(*) as n from marts.dim_passages_metiers as p
          join marts.dim_versions_diplomes as d on d.cfd = p.de_code and d.niveau = 3
          join marts.dim_metiers as m on m.metier = p.vers_nomenclature || ':' || p.vers_code
          where p.de_nomenclature = 'cfd' and regexp_matches(m.libelle, '^(Techniciens|Agents de maîtrise|Cadres|Ingénieurs|Patrons|Chefs|Maîtrise)')
        )
        select sum(effectif) filter (voie = 'apprentissage' and cfd in (from relies)) / sum(effectif) filter (voie = 'apprentissage') as apprentis,
          sum(effectif) filter (diplome and cfd in (from relies)) / sum(effectif) filter (diplome) as diplomes, (select n from cadres) as hors
        from effectifs`
      );
      expect(Number(counted?.['hors'])).toBe(0);
      expect(Number(counted?.['apprentis'])).toBeGreaterThanOrEqual(0.88);
      expect(Number(counted?.['diplomes'])).toBeGreaterThanOrEqual(0.97);
    },
    LIMIT_MS
  );

  it(
    '18 planted faults in 20 are among the first thirty unexpected figures, and a new edition raises no more than twenty',
    async () => {
      const { workshop } = await built('bretagne');
      const spoilt = join(scratch, 'faute.duckdb');
      const missed: string[] = [];
      for (const { name, sql, place } of FAULTS) {
        await copyFile(workshop, spoilt);
        await onBase(
          spoilt,
          async (connection) => {
            await connection.run(sql);
            const found = await unexpectedFigures(connection);
            if (!found.slice(0, 30).some((one) => one.place === place)) missed.push(name);
          },
          WRITING
        );
      }
      expect(FAULTS.length).toBe(20);
      expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(2);
      await copyFile(workshop, spoilt);
      const found = await onBase(spoilt, unexpectedFigures, WRITING);
      expect(found.filter(({ table }) => table === 'cube_projets_recrutement').length).toBeLessThanOrEqual(20);
    },
    LIMIT_MS
  );
});
