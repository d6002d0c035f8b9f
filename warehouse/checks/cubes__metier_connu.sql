/*---
titre: Chaque métier d'un cube de l'emploi est connu
---*/
with cles as (
  select 'projets' as cube, metier from publie.cube_projets_recrutement
  union select 'tensions', metier from publie.cube_tensions
  union select 'emploi_metiers_age', metier from publie.cube_emploi_metiers_age
  union select 'emploi_metiers_diplome', metier from publie.cube_emploi_metiers_diplome
)
select cube, metier from cles
where metier <> 'ensemble' and metier not in (select metier from reference.metiers)
  and metier not in (select pcs from reference.professions)
