/*---
titre: Tension et volume des recrutements
question: Sur quels métiers agir d’abord ?
code: G23
publics: [analystes, planificateurs]
enquete: true
formule: abscisse = indicateur de tension (Dares) ; ordonnée = projets de recrutement (BMO)
champ: Métiers présents dans les deux sources, dans la même FAP, ou reliés d’une FAP à l’autre par les fiches du ROME.
notes:
  - Sans autre choix, la comparaison n’est faite que si les deux sources sont à deux ans l’une de l’autre au plus.
  - D’une FAP à l’autre, la tension est la moyenne de celles des familles liées, pesée par les couples fiche × qualification qu’elles ont en commun ; la classe n’est donnée que si toutes ont la même, et la part reliée dit ce qui manque.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année des projets }
  ecart: { domaine: entier, defaut: 2, min: 0, max: 10, libelle: "Années entre les deux, au plus" }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier }
  annee_tension: { role: dimension, libelle: Année de la tension }
  tension: { role: indice, libelle: Indicateur de tension }
  classe: { role: classe, libelle: Classe de tension (1 à 5) }
  part_reliee: { role: indice, unite: pour_un, libelle: "Poids du métier relié à une tension (0 à 1, de codes)" }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, unite: projets, libelle: Dont jugés difficiles }
graphique: { type: nuage, x: tension, y: projets, couleur: classe, etiquette: metier }
si_vide: { etat: sans_objet, motif: "Les tensions et les projets de recrutement présents sont séparés de plus d’années que demandé, ou sont en FAP 2009 et en FAP 2021 sans que le passage de l’une à l’autre par le ROME soit lu." }
lecture: "{territoire}, parmi les métiers les plus tendus, « {metier} » compte {projets projet de recrutement|projets de recrutement} en {annee}."
---*/
with tensions as (
    select metier, annee, tension, classe
    from publie.cube_tensions
    where territoire = $territoire::VARCHAR
        and niveau in ('fap225', 'fap228')
    qualify row_number() over (partition by metier order by abs(annee - $annee::INTEGER), annee desc) = 1
),
proches as (
    select metier, annee, tension, classe, 1::DOUBLE as part_reliee from tensions
    union all
    select l.nomenclature || ':' || l.code, l.annee, l.tension, if(l.tous_classes and l.classe_basse = l.classe_haute, l.classe_haute, null), l.part_reliee
    from (
        select 'fap2021' as nomenclature, * from tensions_liees('fap2021', $territoire::VARCHAR)
        union all
        select 'fap2009', * from tensions_liees('fap2009', $territoire::VARCHAR)
    ) as l
    where l.nomenclature || ':' || l.code not in (select metier from tensions)
)
select
    cube.metier as code,
    coalesce(metiers.libelle, cube.metier) as metier,
    proches.annee as annee_tension,
    proches.tension,
    proches.classe,
    proches.part_reliee,
    cube.projets, cube.projets_min, cube.projets_max, cube.projets_statut,
    cube.projets_difficiles, cube.projets_difficiles_min, cube.projets_difficiles_max, cube.projets_difficiles_statut
from publie.cube_projets_recrutement as cube
join proches on proches.metier = cube.metier and abs(proches.annee - $annee::INTEGER) <= $ecart::INTEGER
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau = 'metier'
order by proches.classe desc nulls last, coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) desc, cube.metier
