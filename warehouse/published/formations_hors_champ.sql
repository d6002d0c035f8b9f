/*---
description: Les diplômes dont les sortants échappent en grande partie au champ d'InserJeunes, par leur spécialité ou par les métiers de leur dernière version
tri: [courant]
intermediaire: true
colonnes:
  courant: Diplôme, ses versions réunies
  hors_champ: Pourquoi ses sortants échappent au champ
---*/
with liees as (
  select d.courant, sum(p.poids::decimal(18, 9)) >= 0.5 as dehors, min(c.motif) as motif
  from reference.passages as p
  join reference.diplomes as d on d.cfd = p.de_code
  join reference.champ_insertion as c on c.code = 'fap2009:' || p.vers_code
  where p.de_nomenclature = 'cfd' and p.vers_nomenclature = 'fap2009'
  group by d.courant, d.cfd qualify row_number() over (partition by d.courant order by max(d.ouverture) desc nulls last, d.cfd desc) = 1
), champs as (
  select d.courant, min(c.motif) as motif from reference.diplomes as d join reference.champ_insertion as c on c.code = 'nsf:' || d.nsf
  where d.formation = d.courant group by d.courant
)
select courant, coalesce(champs.motif, if(liees.dehors, liees.motif, null)) as hors_champ
from (select distinct courant from reference.diplomes) left join champs using (courant) left join liees using (courant)
where hors_champ is not null
