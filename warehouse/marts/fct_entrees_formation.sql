-- Entrées de l'année dans les départements de la région, et leur somme. Un trimestre donné par deux fichiers ne s'additionne pas : le contrôle des clés l'arrête.
with lignes as (
  select e.*, 'region:' || d.region as region from staging.stg_entrees_formation__entrees as e
  join marts.dim_departements as d on e.territoire = 'departement:' || d.code
  where d.dans_region
)
select trimestre, territoire, sexe, age, diplome, financeur, entrees from lignes
union all
select trimestre, region, sexe, age, diplome, financeur, sum(entrees)::bigint from lignes group by all
