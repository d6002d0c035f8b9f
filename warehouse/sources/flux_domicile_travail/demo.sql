-- Employed residents from the commune where they live to the one where they work, as at the census: 1.37 million in the region. Jobs pull in
-- proportion to the demo's own and less with distance; the pull of each is set right four times, so that those who come are about as many. 40,000
-- residents leave the region to work and 29,000 come in (Insee, census of 2020): near it, or to and from the metropolises; abroad as 99132. Residents
-- of the zone d'emploi that crosses the border go to its next commune, or to their own.
create temp table departs as
with dehors as (
  select 1 as sens, c.code as ici, p.code as autre, p.population as attire, c.population * 0.5 as gens, kilometres(c.lat, c.lng, p.lat, p.lng) as km
  from base.communes as c join base.positions as p on p.region <> '53' and p.code not in (select code from base.traversees)
    and abs(p.lat - c.lat) < 0.3
  union all select -1, p.code, c.code, c.population, p.population * 0.44, kilometres(c.lat, c.lng, p.lat, p.lng)
  from base.communes as c join base.positions as p on p.region <> '53' and p.code not in (select code from base.traversees)
    and abs(p.lat - c.lat) < 0.3
), proches as (
  select *, attire * exp(-km / 9) as force, min(km) over (partition by sens, ici) as pres from dehors where km <= 25
  qualify row_number() over (partition by sens, ici order by attire * exp(-km / 9) desc, autre) <= 3
)
select sens, ici as residence, autre as travail, 0.398 * gens * exp(-pres / 9) * force / sum(force) over (partition by sens, ici) as actifs
  from proches
union all select 1, c.code, t.code, 0.398 * c.population * t.libelle::double / 10000 from base.communes as c,
  liste('75056 70|44109 70|92026 40|50129 20|72181 20|99132 25') as t where c.population >= 2000
union all select -1, t.code, c.code, c.population * t.libelle::double / 10000 from base.communes as c, liste('75056 140|44109 130|72181 20') as t
  where c.code in ('35238', '29019')
union all select -1, code, '35236', population * 0.06 from base.traversees union all select -1, code, code, population * 0.15 from base.traversees;
create temp table paires as
with residents as (
  select c.*, c.population * 0.398 * (0.96 + 0.08 * hasard('actifs', c.code)) - coalesce(d.partis, 0) as actifs
  from base.communes as c left join (select residence, sum(actifs) as partis from departs where sens = 1 and actifs >= 4
    group by residence) as d on d.residence = c.code
)
select r.code as residence, t.code as travail, r.actifs, exp(-kilometres(r.lat, r.lng, t.lat, t.lng) / 11) * if(r.code = t.code, 3.6, 1) as aise
from residents as r join base.communes as t on abs(r.lat - t.lat) < 0.65 and kilometres(r.lat, r.lng, t.lat, t.lng) <= 70;
create temp macro trajets(forces) as table
  select residence, travail, actifs * n / sum(n) over (partition by residence) as n from (
    select residence, travail, actifs, actifs * force * aise / sum(force * aise) over (partition by residence) as n from paires
      join query_table(forces) on code = travail)
  where n >= 4 or residence = travail;
create temp macro justes(forces) as table
  select code, min(force) * min(emplois) / coalesce(sum(n), min(emplois)) as force, min(emplois) as emplois from query_table(forces) left
    join trajets(forces) on travail = code group by code;
create temp table forces0 as select code, emplois as force, emplois from base.recenses where region = '53';
create temp table forces1 as from justes('forces0');
create temp table forces2 as from justes('forces1');
create temp table forces3 as from justes('forces2');
create temp table forces4 as from justes('forces3');
--> recensement/base-flux-mobilite-domicile-lieu-travail-2021.csv
select residence, travail, round(n, 6) as "NBFLUX_C21_ACTOCC15P" from trajets('forces4') where n > 0
union all select residence, travail, round(sum(actifs), 6) from departs where actifs >= 4 or sens < 0 and residence = travail group by residence,
  travail order by residence, travail
