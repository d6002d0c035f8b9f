-- Entrées de l'année dans les départements de la région, et leur somme. Un trimestre donné par deux fichiers ne s'additionne pas : le contrôle des clés l'arrête.
with lignes as (
  select e.* from staging.stg_entrees_formation__entrees as e
  join marts.dim_departements as d on e.territoire = 'departement:' || d.code
  where d.region = getvariable('region')
)
select trimestre, territoire, sexe, age, diplome, financeur, entrees from lignes
union all
select trimestre, getvariable('region_territoire'), sexe, age, diplome, financeur, sum(entrees)::bigint from lignes group by all
