/*---
titre: Tension et volume des recrutements
question: Sur quels métiers agir d’abord ?
code: G23
publics: [analystes, planificateurs]
enquete: true
formule: abscisse = indicateur de tension (Dares) ; ordonnée = projets de recrutement (BMO)
champ: Métiers présents dans les deux sources, dans la même nomenclature FAP.
notes:
  - La comparaison n’est faite que si les deux sources sont dans la même nomenclature et à deux ans l’une de l’autre au plus.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année des projets }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier }
  annee_tension: { role: dimension, libelle: Année de la tension }
  tension: { role: indice, libelle: Indicateur de tension }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, unite: projets, libelle: Dont jugés difficiles }
graphique: { type: nuage, x: tension, y: projets, couleur: classe, etiquette: metier }
si_vide: { etat: sans_objet, motif: "Les tensions et les projets de recrutement présents ne sont pas dans la même nomenclature de métiers (FAP 2009 et FAP 2021) ou sont séparés de plus de deux ans, et aucune table de passage n’est disponible. Un fichier de tensions en FAP 2021 rendrait la requête possible." }
lecture: "{territoire}, parmi les métiers les plus tendus, « {metier} » compte {projets projet de recrutement|projets de recrutement} en {annee}."
---*/
with tensions as (
    select metier, annee, tension, classe
    from publie.cube_tensions
    where territoire = $territoire::VARCHAR
        and niveau in ('fap225', 'fap228')
        and abs(annee - $annee::INTEGER) <= 2
    qualify row_number() over (partition by metier order by abs(annee - $annee::INTEGER), annee desc) = 1
)
select
    cube.metier as code,
    coalesce(metiers.libelle, cube.metier) as metier,
    tensions.annee as annee_tension,
    tensions.tension,
    tensions.classe,
    cube.projets, cube.projets_min, cube.projets_max, cube.projets_statut,
    cube.projets_difficiles, cube.projets_difficiles_min, cube.projets_difficiles_max, cube.projets_difficiles_statut
from publie.cube_projets_recrutement as cube
join tensions on tensions.metier = cube.metier
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau = 'metier'
order by tensions.classe desc nulls last, coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) desc, cube.metier
