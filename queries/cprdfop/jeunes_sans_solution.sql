/*---
titre: Jeunes sans solution
question: Où sont les jeunes sans solution de formation ni d’emploi ?
code: C31
publics: [planificateurs, comites]
formule: jeunes de l’âge choisi repérés à la campagne, par territoire ; part = jeunes du territoire / jeunes de la région
champ: Jeunes de 16 à 25 ans sortis de formation initiale sans diplôme suffisant ni solution, repérés par les plates-formes de suivi et d’appui. Fichier reçu sous convention, non publié par son producteur.
notes:
  - Ce sont les jeunes repérés, et non tous les jeunes sans solution. Ceux qu’aucune base ne suit n’y sont pas, et un repérage meilleur se lit comme une hausse.
  - La part des 16-25 ans n’est pas donnée, faute de population par âge dans les données ; la part régionale ne dit pas un risque.
  - Une case de moins de cinq jeunes est cachée, avec celles qui permettraient de la retrouver. Une case cachée est un intervalle ; ces bornes viennent du secret.
  - Deux campagnes de mois différents ne se comparent pas.
parametres:
  campagne: { domaine: millesimes.decrochage, defaut: dernier, libelle: Campagne }
  territoire: { domaine: territoires, mailles: [region, departement, bassin, epci], defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { epci: Intercommunalité, bassin: Bassin d’emploi, departement: Département, region: Région, commune: Commune }, defaut: epci, libelle: Détail par }
  age: { domaine: choix, valeurs: { ensemble: 16 à 25 ans, de_16_a_17: 16 et 17 ans (obligation de formation), de_18_a_25: 18 à 25 ans }, defaut: ensemble, libelle: Âge }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  jeunes: { role: mesure, unite: jeunes, libelle: Jeunes sans solution }
  jeunes_region: { role: mesure, unite: jeunes, libelle: Jeunes de la région }
  part: { role: taux, de: [jeunes, jeunes_region], partie: true, libelle: Part de la région }
graphique: { type: barres, x: jeunes, y: nom }
si_vide: { etat: non_disponible, motif: "Le fichier des jeunes sans solution n’est pas dans les données, ou aucun territoire de cette maille n’est dans le territoire choisi." }
indicateurs:
  jeunes_sans_solution: { colonne: jeunes, libelle: Jeunes de 16 à 25 ans sans solution repérés }
lecture: "{nom}, campagne de {campagne} : {jeunes jeune sans solution repéré|jeunes sans solution repérés}, soit {part} de la région."
---*/
select
    cube.territoire as code,
    noms.nom,
    cube.jeunes, cube.jeunes_min, cube.jeunes_max, cube.jeunes_statut, cube.jeunes_visible,
    region.jeunes as jeunes_region, region.jeunes_min as jeunes_region_min, region.jeunes_max as jeunes_region_max, region.jeunes_statut as jeunes_region_statut
from publie.cube_decrochage as cube
join reference.territoires as noms on noms.territoire = cube.territoire
join publie.cube_decrochage as region
    on region.campagne = cube.campagne and region.age = cube.age
    and region.territoire = region_de(cube.territoire)
where cube.campagne = $campagne::VARCHAR
    and cube.age = $age::VARCHAR
    and noms.maille = $par::VARCHAR
    and cube.territoire in (
        select dedans.territoire
        from reference.appartenances as dedans
        join reference.appartenances as autour on autour.commune = dedans.commune and autour.territoire = $territoire::VARCHAR)
order by coalesce(cube.jeunes, (cube.jeunes_min + cube.jeunes_max) / 2) desc, cube.territoire
