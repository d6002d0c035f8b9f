/*---
titre: Places de BTS non pourvues
question: Dans quels BTS reste-t-il des places à la fin de Parcoursup ?
code: C05
formule: places non pourvues = places − admis, formation par formation, là où les deux sont connus
champ: BTS sous statut d’étudiant proposés sur Parcoursup ; un admis a accepté la proposition de l’établissement, en phase principale ou complémentaire.
notes:
  - Sessions dont les admis sont connus.
  - Un admis n’est pas un inscrit, et une formation peut inscrire hors de Parcoursup ; une place non pourvue n’est pas forcément une place à fermer.
  - Un BTS qui a plus d’admis que de places n’en comble pas un autre, et n’est pas dans la liste.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  session: { domaine: millesimes.admis_bts, defaut: dernier, libelle: Session }
colonnes:
  uai: { role: dimension, libelle: Code de l’établissement }
  etablissement: { role: dimension, libelle: Établissement }
  formation: { role: dimension, libelle: Spécialité }
  places_vacantes: { role: mesure, somme: lignes, unite: places, libelle: Places non pourvues }
  capacite: { role: mesure, somme: lignes, unite: places, libelle: Places }
  admis: { role: mesure, somme: lignes, unite: admis, libelle: Admis }
  candidatures: { role: mesure, somme: lignes, unite: candidatures, libelle: Candidatures }
graphique: { type: barres, x: places_vacantes, y: formation }
si_vide: { etat: non_disponible, motif: "Aucun BTS situé sur ce territoire n’a moins d’admis que de places à cette session, ou ni les uns ni les autres ne sont connus." }
repose_sur:
  lignes: [annuaire_education, parcoursup]
lecture: "{territoire}, « {formation} » ({etablissement}) : {places_vacantes place non pourvue|places non pourvues} sur {capacite} à la session {session}."
---*/
select
    uai,
    etablissement,
    formation,
    (capacite - admis)::BIGINT as places_vacantes,
    capacite::BIGINT as capacite,
    admis::BIGINT as admis,
    candidatures::BIGINT as candidatures
from bts_admis($territoire::VARCHAR, $session::INTEGER)
where admis < capacite
order by capacite - admis desc, uai, formation
