/*---
titre: Une ligne par clé dans les cubes de la formation
---*/
select 'cube_effectifs' as cube, concat_ws(' / ', rentree, uai, formation) as cle, count(*) as lignes
    from publie.cube_effectifs group by all having count(*) > 1
union all
select 'cube_capacites', concat_ws(' / ', rentree, uai, formation), count(*) from publie.cube_capacites group by all having count(*) > 1
union all
select 'cube_voeux_bts', concat_ws(' / ', session, uai, voie, formation), count(*) from publie.cube_voeux_bts group by all having count(*) > 1
union all
select 'cube_apprentissage', concat_ws(' / ', annee, departement, niveau, domaine, taille), count(*)
    from publie.cube_apprentissage group by all having count(*) > 1
union all
select 'cube_apprentis_centres', concat_ws(' / ', annee, uai, niveau), count(*) from publie.cube_apprentis_centres group by all having count(*) > 1
union all
select 'cube_sanitaire_social', concat_ws(' / ', annee, territoire, formation), count(*) from publie.cube_sanitaire_social group by all having count(*) > 1
union all
select 'cube_vae', concat_ws(' / ', annee, territoire, certificateur, certification), count(*) from publie.cube_vae group by all having count(*) > 1
union all
select 'cube_decrochage', concat_ws(' / ', campagne, territoire, age), count(*) from publie.cube_decrochage group by all having count(*) > 1
union all
select 'cube_insertion_superieur', concat_ws(' / ', millesime, uai, diplome), count(*) from publie.cube_insertion_superieur group by all having count(*) > 1
union all
select 'cube_retour_emploi', concat_ws(' / ', annee, territoire, formacode), count(*) from publie.cube_retour_emploi group by all having count(*) > 1
union all
select 'cube_publics_formation', concat_ws(' / ', annee, territoire, public), count(*)
    from publie.cube_publics_formation group by all having count(*) > 1
union all
select 'cube_entrees_formation', concat_ws(' / ', trimestre, territoire, sexe, age, diplome, financeur), count(*)
    from publie.cube_entrees_formation group by all having count(*) > 1
union all
select 'cube_taux_acces', concat_ws(' / ', annee, territoire, variante), count(*) from publie.cube_taux_acces group by all having count(*) > 1
union all
select 'cube_insertion', concat_ws(' / ', millesime, territoire, voie, formation), count(*) from publie.cube_insertion group by all having count(*) > 1
union all
select 'cube_insertion_etablissement', concat_ws(' / ', millesime, uai, voie), count(*)
    from publie.cube_insertion_etablissement group by all having count(*) > 1
