with lues as (
  from raw.rncp__voies union all by name (from raw.rncp__voies_v14 where not exists (from raw.rncp__voies))
)
select distinct fiche, voie from lues where voie is not null qualify _fichier = max(_fichier) over (partition by fiche)
