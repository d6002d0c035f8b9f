/*---
description: Actions collectives et scolaires d'information et d'orientation ; une ligne compte onze participants au moins
tri: [mois, type, territoire]
hors_territoires:
  non_renseigne: commune non dite
  regroupe: communes de moins de onze participants, réunies
colonnes:
  mois: AAAA-MM
  type: Intervention en classe, salon, atelier…, ou regroupe
  territoire: Commune de l'action (code typé), non_renseigne, ou regroupe
  actions: Actions
  etablissements: Établissements touchés, chacun une fois dans sa ligne ; vide pour des communes regroupées
  participants: Participants ; présente à deux actions, une personne compte deux fois
millesimes:
  actions: { nom: Actions collectives, valeur: 'mois[1:4]', libelle: 'année {mois[1:4]}' }
---*/
select mois, type, territoire, actions, etablissements, participants
from marts.fct_actions_collectives
