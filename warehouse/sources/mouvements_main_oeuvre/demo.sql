-- Contracts begun and ended and mean jobs by quarter, place and A17 position, in the template; the private jobs of the demo but temporary work, which
-- move by what enters less what leaves. A zone d'emploi is tabulated whole: the communes across the border have jobs too. Below thirty jobs the
-- producer keeps a position secret, and the next one with it, which the whole would otherwise tell.
create temp table lieux as
with emplois as (
  select c.departement, c.zone, e.a17, sum(e.effectif * a.prive * if(e.a17 = 'MN', 0.75, 1)) as emplois, min(a.embauches) as embauches,
    min(a.ete) as ete
  from base.emplois as e join base.communes as c using (code) join base.activites as a on a.code = e.a17 where e.annee = 2023
    and a.embauches is not null group by all
), dehors as (
  select 1 + (select sum(population) from base.traversees) / sum(population) as part from base.communes where zone = '0062'
)
select lieu.niveau, lieu.code, a17, sum(emplois * lieu.part) as emplois, min(embauches) as embauches, min(ete) as ete from (
  select *, unnest([{niveau: 'FRANCE', code: 'FR', part: 21}, {niveau: 'REG', code: '53', part: 1}, {niveau: 'DEP', code: departement, part: 1},
    {niveau: 'ZE2020', code: ltrim(zone, '0'), part: if(zone = '0062', (select part from dehors), 1)}]) as lieu from emplois) group by all;
create temp table flux as
with cibles as (
  select *, round(emplois * (1 + 0.002 * n + saison * ete * embauches * 0.1))::integer as cible,
    round(emplois * embauches * (1 + saison * ete * 0.5) * autour(0.08, 'mmo', niveau, code, a17, n))::integer as entrees
  from (select *, [-0.6, 0.2, 1, -0.6][1 + n % 4] as saison from lieux, range(8) as t(n))
)
select *, greatest(0, entrees - (cible - avant)) as sorties, round((avant + cible) / 2)::integer as effectif, count(*) filter (emplois < 30)
  over place as petites,
  rank() over (partition by niveau, code, n order by emplois) as place
from (select *, coalesce(lag(cible) over (partition by niveau, code, a17 order by n), round(emplois)::integer) as avant from cibles)
window place as (partition by niveau, code, n);
create temp macro espace(n) as replace(format('{:,}', n::integer), ',', ' ');
--> dares-mmo/mouvements_main_oeuvre_2023_2024.csv
select (2023 + n // 4) || 'T' || (1 + n % 4) as periode, niveau, code, nomenclature, activite, if(tu, 's', espace(e)) as entrees,
  if(tu, 's', espace(s)) as sorties,
  if(tu, 's', espace(j)) as effectif
from (
  select n, niveau, code, 'A17' as nomenclature, a17 as activite, petites > 0 and place <= greatest(2, petites) as tu, entrees as e, sorties as s,
    effectif as j from flux
  union all select n, niveau, code, 'ENS', null, false, sum(entrees), sum(sorties), sum(effectif) from flux group by n, niveau, code
) order by niveau, code, nomenclature, activite, n
