-- Private employers and their jobs by commune and APE, two columns a year: the private part of the jobs by commune of the demo; the rest of France
-- coarse outside its towns, near Insee's and the Urssaf's estimates of 2023, about 20 million jobs in all; at scale, ten vintages, more activities
-- and a file a region. Empty years when no establishment was there yet; a few had nobody on 31 December.
create temp table ailleurs as
with national as (
  select s.ape, s.a17, s.secteur, s.taille, s.poids * a.france / sum(s.poids) over (partition by s.a17) as poids from base.ape as s
    join base.activites as a on a.code = s.a17
), parts as (
  select *, poids / sum(poids) over () as part, sum(poids) over (order by ape) / sum(poids) over () as jusque from national
), communes as (
  select code, region, population from base.codes_communes where type = 'commune-actuelle' and region <> '53' and length(region) = 2
), tires as (
  select code, region, population * 0.25 / least(getvariable('echelle')::integer, 20) as emplois, hasard('bourg', code, n) as u
  from communes, range(least(getvariable('echelle')::integer, 20)) as t(n) where population < 50000
)
select c.code, c.region, p.ape, p.a17, p.secteur, p.taille, c.population * 0.43 * p.part * autour(0.3, 'ville', c.code, p.ape) as emplois
  from communes as c, parts as p where c.population >= 50000
union all select t.code, t.region, p.ape, p.a17, p.secteur, p.taille, sum(t.emplois) from tires as t asof join parts as p on p.jusque >= t.u
  group by all;
create temp table lignes as
with derniers as (
  select code, '53' as region, ape, a17, secteur, etablissements, effectif from base.emplois_prives
  union all select code, region, ape, a17, secteur, greatest(1, round(emplois / taille))::integer, greatest(1, round(emplois))::integer from ailleurs
), annees as (
  select d.*, annee, (1 + a.croissance + (hasard('pente', d.code, ape) - 0.5) * 0.04) ** (annee - 2023) * if(annee = 2020, 1 - a.choc, 1) as niveau,
    d.etablissements = 1 and hasard('ouvre', d.code, ape) < 0.12 and annee < 2023 and annee - 2018 < 5 * hasard('quand', d.code, ape) as vide
  from derniers as d join base.activites as a on a.code = d.a17, range(if(getvariable('echelle')::integer = 1, 2018, 2014), 2024) as t(annee)
), nombres as (
  select *, if(annee = 2023, etablissements, round(etablissements * (1 + (niveau - 1) * 0.7)))::integer as n from annees
)
select code, region, ape, secteur, colonne.nom, colonne.n from (
  select *, unnest([{nom: 'nombre_d_etablissements_' || annee, n: if(vide or n = 0, null, n)},
    {nom: 'effectifs_salaries_' || annee, n: case when vide or n = 0 then null when annee = 2023 then effectif
    when effectif = 1 and hasard('zero', code, ape, annee) < 0.2 then 0 else greatest(n, round(effectif * niveau))::integer end}]) as colonne
      from nombres);
--> urssaf/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-{fichier}.csv
from (pivot (
  select case when region = '53' then 'last' when getvariable('echelle')::integer = 1 then 'autres-regions' else 'region-' || region end as fichier,
    code as code_commune, ape as code_ape,
    secteur as grand_secteur, nom, n from lignes
) on nom using sum(n)) order by code_commune, code_ape
