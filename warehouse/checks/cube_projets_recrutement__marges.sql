/*---
titre: Un total publié est dans les bornes de ses cellules, et mène à une ligne du cube
---*/
select m.annee, m.territoire, m.metier, m.projets, s.projets_min, s.projets_max
from marts.fct_marges as m
left join marts.fct_projets_territoires as s using (annee, territoire, metier)
where exists (from marts.fct_projets as p where p.annee = m.annee)
  and not coalesce(m.projets between s.projets_min and s.projets_max
    and coalesce(m.projets_difficiles_max >= s.projets_difficiles_min and m.projets_difficiles_min <= s.projets_difficiles_max, true)
    and coalesce(m.projets_saisonniers_max >= s.projets_saisonniers_min and m.projets_saisonniers_min <= s.projets_saisonniers_max, true), false)
