/*---
titre: Une ligne par clé dans les cubes de l'emploi
---*/
select 'projets' as cube, annee::varchar as periode, territoire, metier from publie.cube_projets_recrutement group by all having count(*) > 1
union all
select 'tensions', annee::varchar, territoire, metier from publie.cube_tensions group by all having count(*) > 1
union all
select 'demandeurs', mois, territoire, null from publie.cube_demandeurs group by all having count(*) > 1
union all
select 'demandeurs_profil', trimestre, territoire, sexe || ' ' || age from publie.cube_demandeurs_profil group by all having count(*) > 1
union all
select 'emploi_activites', annee::varchar, territoire, activite from publie.cube_emploi_activites group by all having count(*) > 1
union all
select 'emploi_prive', annee::varchar, territoire, activite from publie.cube_emploi_prive group by all having count(*) > 1
union all
select 'metiers_2030', horizon::varchar, territoire, metier || ' ' || scenario from publie.cube_metiers_2030 group by all having count(*) > 1
union all
select 'salaires', annee::varchar, territoire, pcs || ' ' || sexe from publie.cube_salaires group by all having count(*) > 1
union all
select 'taux_chomage', trimestre, territoire, null from publie.cube_taux_chomage group by all having count(*) > 1
union all
select 'tensions_bassins', annee::varchar, territoire, metier from publie.cube_tensions_bassins group by all having count(*) > 1
union all
select 'marche_travail', trimestre, territoire, metier from publie.cube_marche_travail group by all having count(*) > 1
