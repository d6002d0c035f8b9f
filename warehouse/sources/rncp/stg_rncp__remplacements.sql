-- Une fiche et celle qui la remplace ; chaque lien est donné par ses deux bouts.
with lus as (
  from raw.rncp__remplacements
  union all by name
  (select _fichier, _ligne, fiche, ancienne, null as nouvelle from raw.rncp__fiches_v14 where ancienne is not null and not exists (from raw.rncp__fiches))
  union all by name
  (select _fichier, _ligne, fiche, null as ancienne, nouvelle from raw.rncp__fiches_v14 where nouvelle is not null and not exists (from raw.rncp__fiches))
)
select distinct coalesce(ancienne, fiche) as ancienne, case when ancienne is null then nouvelle else fiche end as nouvelle
from lus where ancienne is not null or nouvelle is not null
