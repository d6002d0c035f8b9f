/*---
titre: Aucune cellule d'usage sous son seuil (onze visites, personnes ou participants, cinq bénéficiaires, cent avis pour une note)
---*/
select 'cube_fonctions' as cube, periode, concat_ws(' ', origine, fonction, territoire, profil) as cellule
    from publie.cube_fonctions where fonction <> 'ecartees' and visites < 11
union all select 'cube_visites', periode, concat_ws(' ', origine, axe, modalite) from publie.cube_visites where visites < 11
union all select 'cube_recherches', periode, recherche from publie.cube_recherches where recherches < 11 and sans_resultat < 11
union all select 'cube_accueil', mois, concat_ws(' ', reseau, structure, canal, public) from publie.cube_accueil where personnes < 11
union all select 'cube_actions_collectives', mois, concat_ws(' ', type, territoire) from publie.cube_actions_collectives where participants < 11
union all select 'cube_reorientations', mois, concat_ws(' ', reseau, destination) from publie.cube_reorientations where orientes < 11
union all select 'cube_cep', trimestre, concat_ws(' ', reseau, territoire, niveau, public) from publie.cube_cep where beneficiaires < 5
union all select 'cube_avis', periode, concat_ws(' ', service, indicateur) from publie.cube_avis where reponses < 11 or (points is not null and reponses < 100)
