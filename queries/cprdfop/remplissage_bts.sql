/*---
titre: Places de BTS pourvues
question: Les places de BTS sont-elles prises à la fin de Parcoursup ?
code: C04
formule: part des places pourvues = admis / places, sur les seules formations où les deux sont connus
champ: BTS sous statut d’étudiant proposés sur Parcoursup ; un admis a accepté la proposition de l’établissement, en phase principale ou complémentaire.
notes:
  - Sessions dont les admis sont connus.
  - Un admis n’est pas un inscrit, et une formation peut inscrire hors de Parcoursup.
  - Au-dessus de 100 %, plus d’admis que de places annoncées.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  session: { domaine: millesimes.admis_bts, defaut: dernier, libelle: Session }
  par: { domaine: choix, valeurs: { formation: Spécialité, etablissement: Établissement }, defaut: formation, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Regroupement }
  admis: { role: mesure, somme: lignes, unite: admis, libelle: Admis }
  capacite: { role: mesure, somme: lignes, unite: places, libelle: Places }
  places_vacantes: { role: mesure, somme: lignes, unite: places, libelle: Places non pourvues }
  retenues: { role: mesure, somme: lignes, unite: formations, libelle: Formations retenues }
  remplissage: { role: taux, de: [admis, capacite], libelle: Part des places pourvues }
graphique: { type: barres, x: remplissage, y: formation, reference: 1 }
si_vide: { etat: non_disponible, motif: "Aucun BTS situé sur ce territoire n’a à la fois des places et des admis connus à cette session." }
repose_sur:
  lignes: [annuaire_education, parcoursup]
lecture: "{territoire}, « {formation} » : {admis admis|admis} pour {capacite place|places} à la session {session}, soit {remplissage}."
---*/
select
    case $par::VARCHAR when 'etablissement' then bts.uai else bts.formation end as code,
    case $par::VARCHAR when 'etablissement' then bts.etablissement else bts.formation end as formation,
    sum(bts.admis)::BIGINT as admis,
    sum(bts.capacite)::BIGINT as capacite,
    sum(greatest(0, bts.capacite - bts.admis))::BIGINT as places_vacantes,
    count(*)::INTEGER as retenues
from bts_admis($territoire::VARCHAR, $session::INTEGER) as bts
group by all
order by sum(bts.admis) / sum(bts.capacite), code
