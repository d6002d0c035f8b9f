/*---
description: Personnes reçues par les structures d'accueil et d'orientation ; une ligne compte onze personnes au moins
tri: [mois, reseau, structure, territoire, canal, public]
hors_territoires:
  non_renseigne: commune non dite
  regroupe: structures de moins de onze personnes, réunies
colonnes:
  mois: AAAA-MM
  reseau: Réseau
  structure: Structure, ou regroupe
  territoire: Commune de la structure (code typé), non_renseigne, ou regroupe
  canal: Sur place, téléphone, visioconférence…, ou regroupe
  public: Public, ou regroupe
  personnes: Personnes reçues ; reçue deux mois, une personne compte dans les deux
millesimes:
  accueil: { nom: Personnes reçues, valeur: mois, libelle: '{mois_en_lettres(mois)}' }
---*/
select mois, reseau, structure, territoire, canal, public, personnes
from marts.fct_accueil
