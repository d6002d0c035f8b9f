-- Modes de la matrice de temps, leur année et leur limite : les minutes que dépasse tout couple absent, quand la matrice le dit.
with limites as (
  select mode, coalesce(annee, 0) as an, max(minutes) as limite
  from staging.stg_matrice_temps__couples where origine is null group by all
), modes as (
  select mode, annee, count(*) filter (origine <> destination) as couples from marts.fct_temps_trajet group by mode, annee
)
select m.mode, m.annee, l.limite, m.couples,
  row_number() over (order by list_position(['voiture', 'non_dit', 'transports', 'velo'], m.mode)) = 1 as premier
from modes as m
left join limites as l on l.mode = m.mode and l.an = coalesce(m.annee, 0)
