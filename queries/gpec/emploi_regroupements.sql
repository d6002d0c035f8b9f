/*---
titre: Emploi privé des filières
question: Combien de salariés dans chaque filière ?
code: G01
formule: somme des salariés des activités du regroupement ; part = salariés du regroupement / salariés privés du territoire
champ: Regroupements d’activités que la région s’est donnés ou que ce site propose (R29) ; salariés des établissements employeurs privés au 31 décembre (Urssaf), hors agriculture et fonction publique.
notes:
  - Un territoire n’est donné que si les fichiers reçus couvrent au moins 98 % de ses habitants.
parametres:
  territoire: { domaine: territoires, mailles: [pays, planifiees, commune], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.emploi_prive, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Code }
  regroupement: { role: dimension, libelle: Filière ou domaine }
  effectif: { role: mesure, unite: salariés, libelle: Salariés }
  etablissements: { role: mesure, unite: établissements, libelle: Établissements employeurs }
  effectif_total: { role: mesure, unite: salariés, libelle: Salariés privés du territoire }
  part: { role: taux, de: [effectif, effectif_total], partie: true, libelle: Part de l’emploi privé }
  chevauche: { role: signal, libelle: Partage des activités, texte: "Des regroupements partagent des activités : leurs salariés ne s’additionnent pas." }
graphique: { type: barres, x: effectif, y: regroupement, etiquette: part }
si_vide: { etat: non_disponible, motif: "Aucun regroupement d’activités n’est donné, ou les fichiers de l’Urssaf ne couvrent pas ce territoire." }
lecture: "{territoire}, le regroupement « {regroupement} » compte {effectif salarié privé|salariés privés} au 31 décembre {annee}, soit {part} de l’emploi privé."
lecture_par_ligne: true
---*/
select
    groupes.regroupement as code,
    groupes.libelle as regroupement,
    -- Des salariés dont aucun n’est donné ne font pas zéro salarié.
    if(sum(cube.etablissements) = sum(cube.sans_effectif) and sum(cube.etablissements) > 0, null, sum(cube.effectif))::BIGINT as effectif,
    if(sum(cube.etablissements) = sum(cube.sans_effectif) and sum(cube.etablissements) > 0, 'non_diffuse', 'diffuse') as effectif_statut,
    sum(cube.etablissements)::BIGINT as etablissements,
    if(min(ensemble.etablissements = ensemble.sans_effectif and ensemble.etablissements > 0), null, min(ensemble.effectif)) as effectif_total,
    if(min(ensemble.etablissements = ensemble.sans_effectif and ensemble.etablissements > 0), 'non_diffuse', 'diffuse') as effectif_total_statut,
    bool_or(groupes.partage) as chevauche
from reference.regroupements as groupes
join publie.cube_emploi_prive as cube
    on cube.activite = groupes.code and cube.territoire = $territoire::VARCHAR and cube.annee = $annee::INTEGER
join publie.cube_emploi_prive as ensemble
    on ensemble.territoire = cube.territoire and ensemble.annee = cube.annee and ensemble.activite = 'ensemble'
where groupes.liste = 'activites'
group by groupes.regroupement, groupes.libelle
order by sum(cube.effectif) desc, groupes.regroupement
