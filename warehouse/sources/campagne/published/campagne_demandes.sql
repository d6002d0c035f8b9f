/*---
description: Demandes de la campagne d'ouvertures et de fermetures, sur l'établissement et le diplôme qu'elles nomment
tri: [rentree, numero]
millesimes:
  campagne:
    nom: Campagnes d’ouvertures et de fermetures
    valeur: rentree
    libelle: rentrée {rentree}
colonnes:
  numero: Numéro de la demande
  rentree: Rentrée visée
  type: ouverture, augmentation, diminution, fermeture, transformation, transfert, coloration ou ajustement
  statut: Avancement, comme son fichier le dit ; vide sans lui
  formation: Diplôme (code typé)
  uai: Établissement
  scolaire_avant: Places de la voie scolaire, aujourd'hui
  scolaire_apres: Places de la voie scolaire, demandées
  apprentissage_avant: Places en apprentissage, aujourd'hui
  apprentissage_apres: Places en apprentissage, demandées
  transformees: Places qui changent de contenu
  coloration: Contenu que ces places prennent ; vide sans lui
---*/
select numero, rentree, type, statut, formation, uai, scolaire_avant, scolaire_apres, apprentissage_avant, apprentissage_apres, transformees, coloration
from marts.fct_campagne
