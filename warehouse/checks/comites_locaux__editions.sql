/*---
titre: Les listes de comités locaux pour l'emploi reçues disent la même chose des communes de la région
severite: avertissement
---*/
-- L'édition laissée de côté, les communes qu'elle place ailleurs, et la première.
with lues as (
  select coalesce(l.fichier, 'liste de la région ' || l.edition) as liste, p.commune, min(l.code) as code, bool_or(l.retenue) as retenue
  from marts.dim_comites_locaux as l
  join marts.dim_passage_communes as p on p.code = l.code_commune
  join marts.dim_communes as c on c.commune = p.commune and c.dans_region
  group by all
)
select a.liste as laissee, count(*) as communes, min(a.commune) as premiere,
  premier_par(r.code, a.commune) as comite_retenu, premier_par(a.code, a.commune) as autre_comite
from lues as a join lues as r on r.commune = a.commune and r.retenue
where not a.retenue and a.code <> r.code
group by a.liste
