-- Qui délivre une certification ; plusieurs archives : la plus récente l'emporte.
with lus as (
  from raw.rncp__certificateurs union all by name (from raw.rncp__certificateurs_v14 where not exists (from raw.rncp__certificateurs))
)
select distinct fiche, certificateur from lus where certificateur is not null
qualify _fichier = max(_fichier) over (partition by fiche)
