-- Appels téléphoniques. Le mois que l'opérateur ne donne pas est la somme de ses jours, sans attente : une médiane ne s'additionne pas.
with appels as (select periode, pas, plateforme, recus, a_traiter, decroches, attente_p50_s, attente_p90_s from staging.stg_plateformes_tel__appels),
mois as (
  select periode[1:7] as periode, plateforme, sum(recus)::BIGINT as recus, sum(a_traiter)::BIGINT as a_traiter, sum(decroches)::BIGINT as decroches
  from appels where pas = 'jour' group by all
)
select periode, pas, plateforme, recus, a_traiter, decroches, attente_p50_s, attente_p90_s from appels
union all
select periode, 'mois', plateforme, recus, a_traiter, decroches, null, null
from mois where not exists (from appels where appels.periode = mois.periode and appels.plateforme = mois.plateforme)
