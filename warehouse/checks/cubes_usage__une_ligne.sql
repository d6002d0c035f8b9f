/*---
titre: Une ligne par clé dans les cubes d'usage
---*/
select 'cube_fonctions' as cube, concat_ws(' ', origine, pas, periode, fonction, territoire, profil) as cellule
    from publie.cube_fonctions group by all having count(*) > 1
union all select 'cube_visites', concat_ws(' ', origine, pas, periode, axe, modalite) from publie.cube_visites group by all having count(*) > 1
union all select 'cube_recherches', concat_ws(' ', pas, periode, recherche) from publie.cube_recherches group by all having count(*) > 1
union all select 'cube_avis', concat_ws(' ', service, indicateur, periode) from publie.cube_avis group by all having count(*) > 1
union all select 'cube_telephone', concat_ws(' ', plateforme, pas, periode) from publie.cube_telephone group by all having count(*) > 1
union all select 'cube_telephone_profils', concat_ws(' ', plateforme, periode, axe, modalite)
    from publie.cube_telephone_profils group by all having count(*) > 1
union all select 'cube_exploitation', concat_ws(' ', service, mois) from publie.cube_exploitation group by all having count(*) > 1
