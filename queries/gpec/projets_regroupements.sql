/*---
titre: Projets de recrutement des filières
question: Combien de projets de recrutement dans chaque filière ?
code: G19
enquete: true
formule: somme des projets des métiers du regroupement ; part = projets du regroupement / projets du territoire
champ: Regroupements de métiers que la région s’est donnés ou que ce site propose (R29) ; établissements employeurs interrogés par l’enquête Besoins en main-d’œuvre.
notes:
  - L’enquête compte des projets de recrutement déclarés, non des recrutements effectués.
  - Une valeur inférieure à 5 n’est pas diffusée par France Travail ; elle reste un intervalle dans la somme.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, bassin], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.bmo, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Code }
  regroupement: { role: dimension, libelle: Filière ou domaine }
  metiers: { role: mesure, unite: métiers, libelle: Métiers du regroupement }
  projets: { role: mesure, unite: projets, libelle: Projets de recrutement }
  projets_difficiles: { role: mesure, unite: projets, libelle: Dont jugés difficiles }
  total: { role: mesure, unite: projets, libelle: "Projets du territoire, tous métiers" }
  part: { role: taux, de: [projets, total], partie: true, libelle: Part des projets du territoire }
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, libelle: Part jugée difficile }
  chevauche: { role: signal, libelle: Partage des métiers, texte: "Des regroupements partagent des métiers : leurs projets ne s’additionnent pas." }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: projets, y: regroupement, dont: projets_difficiles, etiquette: difficulte }
si_vide: { etat: non_disponible, motif: "Aucun regroupement de métiers n’est donné, ou l’enquête n’a pas de ligne pour leurs codes." }
lecture: "{territoire}, {projets projet de recrutement|projets de recrutement} dans le regroupement « {regroupement} » en {annee}, dont {difficulte} jugés difficiles."
lecture_par_ligne: true
---*/
select
    regroupement as code, libelle as regroupement, metiers,
    projets, projets_min, projets_max, projets_statut,
    projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut,
    total, total_min, total_max, total_statut,
    chevauche, reprojete
from projets_des_filieres($annee::INTEGER)
where territoire = $territoire::VARCHAR
order by projets_max desc, code
