-- Les projets de recrutement des filières en métiers d'une enquête, par territoire : sommes de cellules arrondies, dont les bornes portent l'arrondi.
create or replace macro projets_des_filieres(enquete) as table
  with sommes as (
    select
      cube.territoire, groupes.regroupement, groupes.libelle, count(*)::INTEGER as metiers,
      bas_arrondi(sum(cube.projets_min), count(*), somme_ordonnee(cube.arrondi)) as projets_min,
      haut_arrondi(sum(cube.projets_max), count(*), somme_ordonnee(cube.arrondi)) as projets_max,
      count(*) filter (cube.projets_statut <> 'non_diffuse') as diffuses,
      bas_arrondi(sum(cube.projets_difficiles_min), count(*), somme_ordonnee(cube.arrondi)) as projets_difficiles_min,
      haut_arrondi(sum(cube.projets_difficiles_max), count(*), somme_ordonnee(cube.arrondi)) as projets_difficiles_max,
      count(*) filter (cube.projets_difficiles_statut <> 'non_diffuse') as difficiles_diffuses,
      min(ensemble.projets) as total,
      min(ensemble.projets_min) as total_min,
      min(ensemble.projets_max) as total_max,
      min(ensemble.projets_statut) as total_statut,
      bool_or(groupes.partage) as chevauche,
      bool_or(cube.reprojete) as reprojete
    from reference.regroupements as groupes
    join publie.cube_projets_recrutement as cube on cube.metier = groupes.code and cube.niveau = 'metier' and cube.annee = enquete
    join publie.cube_projets_recrutement as ensemble
      on ensemble.territoire = cube.territoire and ensemble.annee = cube.annee and ensemble.niveau = 'ensemble'
    where groupes.liste = 'metiers'
    group by cube.territoire, groupes.regroupement, groupes.libelle
  )
  select *,
    valeur_connue(projets_min, projets_max) as projets,
    statut_cellules(diffuses, projets_min, projets_max) as projets_statut,
    valeur_connue(projets_difficiles_min, projets_difficiles_max) as projets_difficiles,
    statut_cellules(difficiles_diffuses, projets_difficiles_min, projets_difficiles_max) as projets_difficiles_statut
  from sommes;
