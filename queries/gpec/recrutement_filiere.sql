/*---
titre: Projets de recrutement par métier d’une filière
question: Quels métiers d’une filière recrutent ici, et difficilement ?
code: G19
publics: [planificateurs, analystes]
enquete: true
formule: part = projets du métier / projets de la filière ; difficulté = projets jugés difficiles / projets
champ: Familles de métiers (FAP 2021) du contour de la filière ; établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre.
notes:
  - L’enquête compte des projets de recrutement déclarés, non des recrutements effectués, quelle que soit l’activité de l’employeur.
  - Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans tous les calculs.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  filiere: { domaine: filieres, defaut: batiment, sujet: true, libelle: Filière }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (FAP 2021) }
  projets: { role: mesure, somme: lignes, arrondi: 1, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, somme: lignes, arrondi: 1, unite: projets, libelle: Dont jugés difficiles }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: projets_arrondi, libelle: Part jugée difficile }
  projets_arrondi: { role: mesure, unite: projets, libelle: "Projets, demi-largeur d’arrondi que tiennent ses bornes" }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: projets, y: metier, dont: projets_difficiles, etiquette: difficulte }
si_vide: { etat: non_disponible, motif: "Le contour de cette filière n’a pas de métier en FAP 2021, ou l’enquête n’a pas de ligne pour eux sur ce territoire." }
lecture: "{territoire}, les employeurs déclarent {projets projet de recrutement|projets de recrutement} de « {metier} » en {annee}, dont {difficulte} jugés difficiles."
---*/
select
    cube.metier as code,
    coalesce(metiers.libelle, cube.metier) as metier,
    cube.projets, cube.projets_min, cube.projets_max, cube.projets_statut,
    cube.projets_difficiles, cube.projets_difficiles_min, cube.projets_difficiles_max, cube.projets_difficiles_statut,
    cube.projets_arrondi,
    cube.reprojete
from publie.cube_projets_recrutement as cube
join reference.regroupements as groupes
    on groupes.liste = 'metiers' and groupes.regroupement = $filiere::VARCHAR and groupes.code = cube.metier
left join reference.metiers as metiers on metiers.metier = cube.metier
where cube.territoire = $territoire::VARCHAR and cube.annee = $annee::INTEGER and cube.niveau = 'metier'
order by coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) desc, cube.metier
