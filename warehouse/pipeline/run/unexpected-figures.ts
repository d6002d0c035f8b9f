import type { DuckDBConnection } from '@duckdb/node-api';
import { hashOf } from '../steps.ts';

/** A new figure that its own history, its peers or its parts do not announce. */
export interface UnexpectedFigure {
  /** Of its table, measure, place, key, period and value: the same figure has the same at each build. */
  readonly id: string;
  readonly table: string;
  readonly measure: string;
  readonly place: string;
  readonly key: string;
  readonly period: string;
  readonly value: number | null;
  /** What was expected; null where nothing says it. */
  readonly expected: number | null;
  readonly surprise: number;
  readonly why: 'histoire' | 'pairs' | 'place' | 'parties' | 'absent';
  /** How many other figures of the same place and table are raised with it. */
  readonly others: number;
}

interface Cube {
  readonly name: string;
  readonly place: string;
  readonly period: string;
  readonly keys: readonly string[];
  readonly measures: readonly { readonly name: string; readonly value: string }[];
}

/** Robust deviations past which a figure is raised. */
export const RAISED = 8;

const PERIODS = ['annee', 'trimestre', 'mois', 'periode', 'millesime', 'rentree', 'session', 'campagne'];
const PLACES = ['territoire', 'uai', 'departement'];
const NUMBER = /^(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL.*)$/;
/** Numbers that are keys, and texts that are none. */
const KEYS = new Set(['age', 'niveau', 'horizon', 'base', 'indicateur', 'axe', 'modalite']);
const LABELS =
  /^(?:libelle|nom|intitule|etablissement|discipline|edition|source|fichier|origine|commune|finesse|statut|unite|reunion.*|cfd|rang|arrondi|taille_m.*|diplome_libelle|domaine_libelle|commune_repertoire|lieu|mois_depart|.*_(?:min|max|statut|visible|depart))$/;

/**
 * New figures of the published tables, the most surprising first, one a table and place: a change beside five past ones or more
 * (robust z), else beside those of its peers of like size, else a level beside those of its peers for an inhabitant; a region beside
 * the sum of its départements; all the figures of a place together; a place that is gone. Counts are compared by the logarithm of what they are and twenty more, so that
 * few people move nothing; shares by their difference.
 */
export async function unexpectedFigures(connection: DuckDBConnection): Promise<UnexpectedFigure[]> {
  await connection.run(
    `create or replace temp table inattendus (tableau varchar, mesure varchar, place varchar, cle varchar, periode varchar,
      valeur double, attendu double, surprise double, pourquoi varchar)`
  );
  for (const cube of await cubesOf(connection))
    for (const { name, value } of cube.measures) await connection.run(surprisesOf(cube, name, value));
  const found = await connection.runAndReadAll(`
    select *, count(*) over (partition by tableau, place) - 1 as autres from inattendus where surprise >= ${RAISED}
    qualify row_number() over (partition by tableau, place order by surprise desc, mesure, cle) = 1
    order by surprise desc, tableau, place`);
  await connection.run('drop table inattendus');
  return found.getRowObjectsJson().map((row) => {
    const text = (name: string): string => String(row[name] ?? '');
    const number = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
    const [table, measure, place, key, period] = ['tableau', 'mesure', 'place', 'cle', 'periode'].map(text);
    return {
      id: hashOf(text('tableau'), text('mesure'), text('place'), text('cle'), text('periode'), text('valeur')).slice(
        0,
        10
      ),
      ...{ table: table ?? '', measure: measure ?? '', place: place ?? '', key: key ?? '', period: period ?? '' },
      value: number('valeur'),
      expected: number('attendu'),
      surprise: Number(row['surprise']),
      why: text('pourquoi') as UnexpectedFigure['why'],
      others: Number(row['autres'])
    };
  });
}

/** The published tables of counts by place and period. */
async function cubesOf(connection: DuckDBConnection): Promise<Cube[]> {
  const read = await connection.runAndReadAll(
    `select table_name, list({name: column_name, type: data_type} order by ordinal_position) from information_schema.columns
      where table_schema = 'publie' and starts_with(table_name, 'cube_') group by all order by all`
  );
  return read.getRowsJson().flatMap(([name, listed]) => {
    const columns = listed as { name: string; type: string }[];
    const named = (wanted: readonly string[]) => wanted.find((one) => columns.some((column) => column.name === one));
    const [place, period] = [named(PLACES), named(PERIODS)];
    if (place === undefined || period === undefined) return [];
    const others = columns.filter(({ name: one }) => one !== place && one !== period && !LABELS.test(one));
    const isMeasure = ({ name: one, type }: { name: string; type: string }): boolean =>
      NUMBER.test(type) && !KEYS.has(one);
    const bounded = (one: string): boolean => columns.some((column) => column.name === `${one}_max`);
    const measures = others
      .filter(isMeasure)
      .map(({ name: one }) => ({
        name: one,
        value: bounded(one) ? `coalesce(${one}, (${one}_min + ${one}_max) / 2)` : one
      }));
    const keys = others.filter((one) => !isMeasure(one)).map(({ name: one }) => one);
    return measures.length === 0 ? [] : [{ name: String(name), place, period, keys, measures }];
  });
}

function surprisesOf({ name, place, period, keys }: Cube, measure: string, value: string): string {
  const key = keys.length === 0 ? `''` : `concat_ws(' ', ${keys.join(', ')})`;
  return `insert into inattendus
  with lignes as (
    select ${place}::varchar as place, split_part(${place}::varchar, ':', 1) as maille, ${key} as cle, ${period}::varchar as periode,
      sum((${value})::double) as valeur
    from publie.${name} where ${value} is not null group by all
  ), genre as (
    select quantile_cont(abs(valeur), 0.9) <= 1.5 as part from lignes
  ), suites as (
    select l.*, genre.part, lag(valeur) over suite as avant, lag(periode) over suite as periode_avant
    from lignes as l cross join genre window suite as (partition by place, cle order by periode)
  ), changements as (
    select *, if(part, valeur - avant, ln(greatest(valeur + 20, 1) / greatest(avant + 20, 1))) as c,
      case when '${place}' = 'uai' then 0 when part then 0 else ceil(log2(greatest(avant, 1) + 20)) end as taille
    from suites
  ), dernieres as (
    select maille, max(periode) as derniere from lignes group by all
  ), histoires as (
    select place, cle, count(*) as n, median(c) as m, mad(c) as d
    from changements join dernieres using (maille) where avant is not null and periode < derniere group by all having count(*) >= 5
  ), milieux as (
    select maille, taille, median(c) as m
    from changements join dernieres using (maille) where avant is not null and periode = derniere group by all having count(*) >= 10
  ), pairs as (
    select maille, taille, m, greatest(mad(c), quantile_cont(abs(c - m), 0.95) / 1.96 / 1.4826) as d
    from changements join milieux using (maille, taille) join dernieres using (maille) where avant is not null and periode = derniere group by all
  ), juges as (
    select c.place, c.cle, c.periode, c.valeur, c.part, if(h.n is null, 'pairs', 'histoire') as pourquoi, coalesce(h.m, p.m) as m,
      (c.c - coalesce(h.m, p.m)) / greatest(1.4826 * coalesce(h.d, p.d), if(c.part, 0.01, if(h.n is null, 0.04, 0.015) + 1 / sqrt(greatest(c.avant, 0) + 20))) as z, c.avant
    from changements as c join dernieres as d on d.maille = c.maille and d.derniere = c.periode
    left join histoires as h on h.place = c.place and h.cle = c.cle
    left join pairs as p on p.maille = c.maille and p.taille = c.taille
    where c.avant is not null
  ), niveaux as (
    select l.*, if(l.part, l.valeur, ln((greatest(l.valeur, 0) + 20) / (t.population + 20))) as u, if(l.part, l.valeur, ln(greatest(l.valeur, 0) + 20)) as w
    from suites as l join dernieres as d on d.maille = l.maille and d.derniere = l.periode join reference.territoires as t on t.territoire = l.place
    where l.avant is null and t.population > 2000
  ), echelles as (
    -- Un effectif suit les habitants ; une médiane, un revenu, non : ce qui disperse bien moins juge.
    select maille, cle, sans, median(if(sans, w, u)) as m, mad(if(sans, w, u)) as d
    from (select *, mad(w) over lieu < mad(u) over lieu / 4 and mad(w) over lieu > 0 as sans from niveaux window lieu as (partition by maille, cle)) group by all having count(*) >= 10
  ), parties as (
    select r.place, r.cle, r.periode, r.valeur, sum(p.valeur) as somme
    from lignes as r join lignes as p on p.maille = 'departement' and p.cle = r.cle and p.periode = r.periode
    join marts.dim_departements as d on 'departement:' || d.code = p.place and 'region:' || d.region = r.place
    where r.maille = 'region' and not (select part from genre) group by all having count(*) >= 2
  ), rapports as (
    select *, ln((valeur + 20) / (somme + 20)) as c from parties where valeur >= 0 and somme >= 0
  ), usages as (
    select median(c) as m, quantile_cont(abs(c), 0.9) as ecart, count(*) as n from rapports
  )
  select '${name}', '${measure}', place, cle, periode, valeur, if(part, avant + m, (avant + 20) * exp(m) - 20), abs(z), pourquoi from juges where z is not null
  union all
  select '${name}', '${measure}', place, max_by(cle, valeur), max(periode), max(valeur), null, abs(median(z)) * sqrt(least(count(*), 100)), 'place'
  from juges where z is not null group by place having count(*) >= 10
  union all
  select '${name}', '${measure}', n.place, n.cle, n.periode, n.valeur, null, abs(if(e.sans, n.w, n.u) - e.m) / greatest(1.4826 * e.d, 0.15), 'pairs'
  from niveaux as n join echelles as e on e.maille = n.maille and e.cle = n.cle
  union all
  select '${name}', '${measure}', r.place, r.cle, r.periode, r.valeur, r.somme, abs(r.c) / greatest(u.ecart, 0.004), 'parties'
  from rapports as r cross join usages as u join dernieres as d on d.maille = 'region' and d.derniere = r.periode where u.n >= 10 and u.ecart < 0.01
  union all
  select '${name}', '${measure}', s.place, '', d.derniere, null, sum(s.valeur), 99, 'absent'
  from lignes as s join dernieres as d on d.maille = s.maille
  where s.maille in ('region', 'departement', 'bassin', 'zone_emploi', 'epci')
    and s.periode = (select max(periode) from lignes as b where b.maille = s.maille and b.periode < d.derniere)
    and s.place not in (select place from lignes as l where l.maille = s.maille and l.periode = d.derniere)
    and (select count(distinct place) from lignes as l where l.maille = s.maille and l.periode = d.derniere) >= 2
  group by all`;
}
