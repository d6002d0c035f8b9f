/*---
description: Publics et réponses des plateformes téléphoniques, tels que l'opérateur les donne ; rien n'est ramené à cent
tri: [plateforme, periode, rang, axe, modalite]
colonnes:
  plateforme: Plateforme
  periode: AAAA, AAAATn ou AAAA-MM
  axe: ensemble (appelants, demandes, reaiguilles), sexe, age, statut, niveau, reponse, reaiguillage…
  modalite: Modalité
  valeur: Nombre, ou pourcentage, comme l'opérateur le donne
  unite: nombre ou pourcent
  rang: Ordre dans le fichier
millesimes:
  telephone_profils: { nom: Publics et réponses au téléphone, valeur: periode, libelle: '{periode}' }
---*/
select plateforme, periode, axe, modalite, valeur, unite, rang
from marts.fct_qualification_appels
