-- Séries nationales par métier de la FAP 2009 et année. Le producteur ne donne pas l'ensemble des demandeurs : c'est la somme des 87 familles
-- et des métiers non renseignés (ZZZ), que les 225 familles retrouvent à l'arrondi près.
with demandeurs as (
  select annee, 'fap2009:' || metier as metier, categorie, demandeurs from staging.stg_demandeurs_longs__series
  union all
  select annee, 'ensemble', categorie, sum(demandeurs)::integer from staging.stg_demandeurs_longs__series where length(metier) = 3 group by all
), lignes as (
  select annee, metier, demandeurs as demandeurs_a, null::integer as demandeurs_abc, null::integer as emploi,
      null::double as tension from demandeurs where categorie = 'A'
  union all select annee, metier, null, demandeurs, null, null from demandeurs where categorie = 'ABC'
  union all select annee, if(metier = 'ENS', 'ensemble', 'fap2009:' || metier), null, null, emploi, null from staging.stg_demandeurs_longs__emploi
  union all select annee, 'fap2009:' || metier, null, null, null, tension from staging.stg_demandeurs_longs__tensions
)
select annee, metier, max(demandeurs_a) as demandeurs_a, max(demandeurs_abc) as demandeurs_abc, max(emploi) as emploi, max(tension) as tension
from lignes group by all
