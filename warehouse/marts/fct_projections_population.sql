-- Habitants projetés par âge dans les territoires connus, les deux sexes ensemble. Une région sans ligne à elle est la somme de ses départements, s'ils y sont tous.
-- Ce qu'un fichier au gabarit donne d'un scénario l'emporte sur les classeurs de l'Insee, départements et région ensemble.
with gabarit as (
  select annee, territoire, scenario, age, somme_ordonnee(population) as population
  from staging.stg_projections_population__projections
  where territoire in (select territoire from marts.dim_territoires)
  group by all
), classeurs as (
  select i.annee, d.code, d.region, i.scenario, i.age, somme_ordonnee(i.population) as population
  from staging.stg_projections_population__insee as i
  join marts.dim_departements as d on nom_compare(d.nom) = i.departement
  where i.scenario not in (select scenario from gabarit)
  group by all
), tailles as (
  select region, count(*) as departements from marts.dim_departements group by region
), sommes as (
  select c.annee, c.region, c.scenario, c.age, somme_ordonnee(c.population) as population
  from classeurs as c join tailles as t on t.region = c.region
  group by c.annee, c.region, c.scenario, c.age, t.departements
  having count(*) = t.departements
)
select annee, territoire, scenario, age, population from gabarit
union all
select annee, 'departement:' || code, scenario, age, population from classeurs
where 'departement:' || code in (select territoire from marts.dim_territoires)
union all
select annee, 'region:' || region, scenario, age, population from sommes where 'region:' || region in (select territoire from marts.dim_territoires)
