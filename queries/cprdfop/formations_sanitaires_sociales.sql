/*---
titre: Formations sanitaires et sociales
question: Les quotas sont-ils remplis, et combien de diplômés ?
code: C27
formule: remplissage = inscrits en première année / quota, sur les lignes où les deux sont connus
champ: Formations paramédicales et du travail social, première année pour les inscrits, diplômés de l’année civile.
notes:
  - Certaines formations n’ont pas de quota, ou il n’est pas connu - elles n’ont pas de remplissage, ce qui n’est pas zéro.
  - Des inscrits au-delà du quota comptent des reports, des redoublements ou des places hors quota.
  - Les diplômés d’une année sont entrés un à quatre ans plus tôt. Le rapport aux inscrits de la même année n’est pas un taux de réussite.
  - Le besoin annuel n’est pas ici - les projections par métier (Postes à pourvoir) n’ont pas de passage publié vers ces diplômes.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.sanitaire_social, defaut: dernier, libelle: Année }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Formation }
  niveau: { role: dimension, libelle: Niveau }
  quota: { role: mesure, somme: lignes, unite: places, libelle: Quota }
  inscrits: { role: mesure, somme: lignes, unite: étudiants, libelle: Inscrits en première année }
  diplomes: { role: mesure, somme: lignes, unite: diplômés, libelle: Diplômés }
  quota_compare: { role: mesure, somme: lignes, unite: places, libelle: Quota comparé }
  inscrits_compares: { role: mesure, somme: lignes, unite: étudiants, libelle: Inscrits comparés }
  remplissage: { role: taux, de: [inscrits_compares, quota_compare], seuil: 5, libelle: Inscrits pour cent places }
graphique: { type: barres, x: remplissage, y: formation, reference: 1 }
si_vide: { etat: non_disponible, motif: "Les formations sanitaires et sociales de ce territoire ne sont pas dans les données." }
lecture: "{territoire}, « {formation} » en {annee} : {inscrits inscrit|inscrits} en première année, quota {quota}, {diplomes diplômé|diplômés} ; remplissage des quotas connus : {remplissage}."
---*/
select formation as code, libelle as formation, niveau, quota, inscrits, diplomes, quota_compare, inscrits_compares
from publie.cube_sanitaire_social
where territoire = $territoire::VARCHAR and annee = $annee::INTEGER
order by quota_compare is null, inscrits desc nulls last, formation
