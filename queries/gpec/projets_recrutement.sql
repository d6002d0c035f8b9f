/*---
titre: Projets de recrutement par métier
question: Quels métiers les employeurs de ce territoire comptent-ils recruter ?
code: G19
enquete: true
formule: part = projets du métier / projets du territoire
champ: Établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre (hors administrations de l’État et entreprises publiques).
notes:
  - L’enquête compte des projets de recrutement déclarés, non des recrutements effectués.
  - Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans tous les calculs.
  - Quand le producteur publie le total d’un territoire, ce total remplace la somme des cellules.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
  niveau: { domaine: choix, valeurs: { metier: Métier, famille: Famille de métiers }, defaut: metier, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (FAP 2021) }
  projets: { role: mesure, somme: lignes, arrondi: 1, marge: total, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, somme: lignes, arrondi: 1, unite: projets, libelle: Dont jugés difficiles }
  total: { role: mesure, somme: reponse, unite: projets, libelle: "Projets du territoire, tous métiers" }
  part: { role: taux, de: [projets, total], partie: true, libelle: Part des projets du territoire }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: projets_arrondi, libelle: Part jugée difficile }
  difficulte_tenue: { role: mesure, unite: pourcent, libelle: "Part jugée difficile, à deux enquêtes et aléa compris" }
  projets_arrondi: { role: mesure, unite: projets, libelle: "Projets, demi-largeur d’arrondi que tiennent ses bornes" }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: projets, y: metier, dont: projets_difficiles, etiquette: difficulte }
lecture: "{territoire}, les employeurs déclarent {projets projet de recrutement|projets de recrutement} de « {metier} » en {annee}, dont {difficulte} jugés difficiles."
---*/
select
    cube.metier as code,
    coalesce(metiers.libelle, cube.metier) as metier,
    cube.projets, cube.projets_min, cube.projets_max, cube.projets_statut,
    cube.projets_difficiles, cube.projets_difficiles_min, cube.projets_difficiles_max, cube.projets_difficiles_statut,
    ensemble.projets as total,
    ensemble.projets_min as total_min,
    ensemble.projets_max as total_max,
    ensemble.projets_statut as total_statut,
    null::DOUBLE as difficulte_tenue, tenues.difficulte_min as difficulte_tenue_min, tenues.difficulte_max as difficulte_tenue_max,
    if(tenues.difficulte_min is null, 'non_disponible', 'intervalle') as difficulte_tenue_statut,
    cube.projets_arrondi,
    cube.reprojete
from publie.cube_projets_recrutement as cube
join publie.cube_projets_recrutement as ensemble
    on ensemble.territoire = cube.territoire and ensemble.annee = cube.annee and ensemble.niveau = 'ensemble'
left join reference.metiers as metiers on metiers.metier = cube.metier
left join publie.parts_tenues as tenues
    on tenues.annee = cube.annee and tenues.territoire = cube.territoire and tenues.metier = cube.metier
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.niveau = $niveau::VARCHAR
order by coalesce(cube.projets, (cube.projets_min + cube.projets_max) / 2) desc, cube.metier
