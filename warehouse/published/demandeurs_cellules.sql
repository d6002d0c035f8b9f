/*---
description: Demandeurs d'emploi inscrits ventilés sur les hexagones, d'après les seules valeurs publiées
tri: [trimestre, age, cellule, commune]
colonnes:
  trimestre: Trimestre, AAAATn
  age: moins_25, de_25_a_49, plus_50 ou ensemble
  cellule: Cellule H3 à la résolution resolution_population
  commune: Commune (code typé)
  demandeurs: Demandeurs ventilés selon la population ; la somme de la région est sa valeur publiée
  maille_source: Maille dont la valeur publiée est ventilée ici, commune quand celle de la commune est montrée
---*/
-- Une commune montrée garde sa valeur. Les communes cachées d'un territoire montré se partagent, selon leur population, ce qui y reste :
-- Les sommes sont décimales : leur ordre ne change rien, et les mêmes fichiers donnent le même instantané.
-- d'abord dans leur intercommunalité, puis dans leur bassin, leur zone d'emploi, leur département, la région.
with recursive montrees as (
  select trimestre, age, territoire, demandeurs::double as valeur
  from publie.cube_demandeurs_profil where sexe = 'ensemble' and demandeurs is not null
), habitants as (
  select commune, sum(population::decimal(18, 9))::double as population from publie.population_cellules group by commune
), cases as (
  select distinct trimestre, age from publie.cube_demandeurs_profil
), etapes as (
  -- bloc : communes dont la somme est connue exactement, à cette étape.
  select 1 as rang, c.trimestre, c.age, h.commune, h.population, m.valeur, case when m.valeur is not null then h.commune end as bloc
  from cases as c cross join habitants as h
  left join montrees as m on m.trimestre = c.trimestre and m.age = c.age and m.territoire = h.commune
  union all
  select rang + 1, trimestre, age, commune, population,
    coalesce(valeur, case when entier and a_servir > 0 then reste * population / a_servir end),
    coalesce(bloc, case when entier and a_servir > 0 then territoire end)
  from (
    -- Un bloc qui déborde du territoire ne se retranche pas de sa valeur : il faut alors monter d'une maille.
    select *, publiee - coalesce(sum(valeur::decimal(24, 9)) over ici, 0)::double as reste,
      sum(population::decimal(18, 9)) filter (valeur is null) over ici::double as a_servir,
      publiee is not null and bool_and(coalesce(dedans = partout, true)) over ici as entier
    from (
      select e.*, a.territoire, m.valeur as publiee, case
          when bloc is not null then count(*) over (partition by e.trimestre, e.age, a.territoire, bloc) end as dedans,
        case when bloc is not null then count(*) over (partition by e.trimestre, e.age, bloc) end as partout
      from etapes as e
      left join reference.appartenances as a on a.commune = e.commune and a.maille = ['epci', 'bassin', 'zone_emploi', 'departement', 'region'][rang]
      left join montrees as m on m.trimestre = e.trimestre and m.age = e.age and m.territoire = a.territoire
      where rang <= 5
    )
    window ici as (partition by trimestre, age, territoire)
  )
)
select e.trimestre, e.age, p.cellule, e.commune, e.valeur * p.population / e.population as demandeurs, split_part(e.bloc, ':', 1) as maille_source
from etapes as e join publie.population_cellules as p on p.commune = e.commune
where e.rang = 6 and e.valeur is not null and e.population > 0
