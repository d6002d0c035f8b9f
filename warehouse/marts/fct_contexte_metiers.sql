-- Ce que la Dares dit d'un métier au niveau national, un indicateur par ligne ; rang range les modalités comme le producteur.
with lignes as (
  select metier, 'salaire' as indicateur, 'Salaire mensuel net médian' as modalite, periode, salaire::double as valeur, '€' as unite, 1 as rang
  from staging.stg_contexte_metiers__salaires
  union all
  select metier, 'mouvements', sorte, periode, taux, '%', 10 + case when sorte ilike '%entr%' then 1 when sorte ilike '%sortie%' then 2 else 3 end
  from staging.stg_contexte_metiers__mouvements
  union all
  select metier, 'sorties', motif, '2014', part, '%', 20 from staging.stg_contexte_metiers__sorties
  union all
  select metier, 'ages', age, null, part, '%', 30 from staging.stg_contexte_metiers__ages
)
select case when metier in ('Ensemble', 'ENS') then 'ensemble' else 'fap2009:' || metier end as metier, indicateur, modalite, periode, valeur, unite, rang
from lignes
