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
  difficulte: { role: taux, de: [projets_difficiles, projets], partie: true, emboite: true, libelle: Part jugée difficile }
  chevauche: { role: signal, libelle: Partage des métiers, texte: "Des regroupements partagent des métiers : leurs projets ne s’additionnent pas." }
  reprojete: { role: signal, libelle: "Sur les contours d’aujourd’hui", texte: "Cette enquête est codée sur d’autres contours de bassins : ses projets sont ramenés à ceux d’aujourd’hui au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: projets, y: regroupement, dont: projets_difficiles, etiquette: difficulte }
si_vide: { etat: non_disponible, motif: "Aucun regroupement de métiers n’est donné, ou l’enquête n’a pas de ligne pour leurs codes." }
lecture: "{territoire}, {projets projet de recrutement|projets de recrutement} dans le regroupement « {regroupement} » en {annee}, dont {difficulte} jugés difficiles."
---*/
with sommes as (
    select
        groupes.regroupement as code, groupes.libelle as regroupement, count(*)::INTEGER as metiers,
        bas_arrondi(sum(cube.projets_min), count(*), sum(cube.arrondi order by cube.arrondi)) as projets_min,
        haut_arrondi(sum(cube.projets_max), count(*), sum(cube.arrondi order by cube.arrondi)) as projets_max,
        count(*) filter (cube.projets_statut <> 'non_diffuse') as diffuses,
        bas_arrondi(sum(cube.projets_difficiles_min), count(*), sum(cube.arrondi order by cube.arrondi)) as difficiles_min,
        haut_arrondi(sum(cube.projets_difficiles_max), count(*), sum(cube.arrondi order by cube.arrondi)) as difficiles_max,
        count(*) filter (cube.projets_difficiles_statut <> 'non_diffuse') as difficiles_diffuses,
        min(ensemble.projets) as total,
        min(ensemble.projets_min) as total_min,
        min(ensemble.projets_max) as total_max,
        min(ensemble.projets_statut) as total_statut,
        bool_or(groupes.partage) as chevauche,
        bool_or(cube.reprojete) as reprojete
    from reference.regroupements as groupes
    join publie.cube_projets_recrutement as cube
        on cube.metier = groupes.code and cube.niveau = 'metier' and cube.territoire = $territoire::VARCHAR and cube.annee = $annee::INTEGER
    join publie.cube_projets_recrutement as ensemble
        on ensemble.territoire = cube.territoire and ensemble.annee = cube.annee and ensemble.niveau = 'ensemble'
    where groupes.liste = 'metiers'
    group by groupes.regroupement, groupes.libelle
)
select
    code, regroupement, metiers,
    valeur_connue(projets_min, projets_max) as projets, projets_min, projets_max,
    statut_cellules(diffuses, projets_min, projets_max) as projets_statut,
    valeur_connue(difficiles_min, difficiles_max) as projets_difficiles,
    difficiles_min as projets_difficiles_min, difficiles_max as projets_difficiles_max,
    statut_cellules(difficiles_diffuses, difficiles_min, difficiles_max) as projets_difficiles_statut,
    total, total_min, total_max, total_statut,
    chevauche, reprojete
from sommes
order by projets_max desc, code
