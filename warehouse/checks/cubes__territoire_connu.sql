/*---
titre: Chaque territoire et chaque métier d'un cube de l'emploi est connu
---*/
with cles as (
  select 'projets' as cube, territoire, metier from publie.cube_projets_recrutement
  union select 'tensions', territoire, metier from publie.cube_tensions
  union select 'demandeurs', territoire, null from publie.cube_demandeurs
  union select 'demandeurs_profil', territoire, null from publie.cube_demandeurs_profil
  union select 'emploi_activites', territoire, null from publie.cube_emploi_activites
  union select 'emploi_prive', territoire, null from publie.cube_emploi_prive
  union select 'emploi_metiers_age', territoire, metier from publie.cube_emploi_metiers_age
  union select 'emploi_metiers_diplome', territoire, metier from publie.cube_emploi_metiers_diplome
  union select 'population_age', territoire, null from publie.cube_population_age
  union select 'menages_voiture', territoire, null from publie.cube_menages_voiture
  union select 'projections_population', territoire, null from publie.cube_projections_population
  union select 'navettes', de, null from publie.cube_navettes
)
select cube, territoire, metier from cles
where territoire not in (select territoire from reference.territoires)
  or (metier <> 'ensemble' and metier not in (select metier from reference.metiers))
