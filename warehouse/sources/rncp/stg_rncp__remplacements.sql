-- Une fiche et celle qui la remplace ; chaque lien est donné par ses deux bouts.
select distinct coalesce(ancienne, fiche) as ancienne, case when ancienne is null then nouvelle else fiche end as nouvelle
from raw.rncp__remplacements where ancienne is not null or nouvelle is not null
