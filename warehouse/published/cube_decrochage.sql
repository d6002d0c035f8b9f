/*---
description: Jeunes sans solution repérés à une campagne, par territoire et âge, secret appliqué
tri: [campagne, territoire, age]
quantites:
  jeunes: { quantite: jeunes_sans_solution, champ: residents }
secret:
  mesure: jeunes
  millesime: campagne
  commune: commune
  commune_fichier: commune_fichier
  mailles: [commune, epci, bassin, zone_emploi, departement, region]
  axes:
    age: { total: ensemble }
colonnes:
  campagne: Campagne de repérage, AAAA-MM
  territoire: Commune, intercommunalité, bassin, zone d'emploi, département ou région du profil (code typé) ; une zone qui dépasse la région n'a que sa partie régionale
  age: de_16_a_17, de_18_a_25 ou ensemble
  jeunes: Jeunes sans solution ; vide si secret
  jeunes_min: Plus petite valeur que la publication permet
  jeunes_max: Plus grande valeur que la publication permet
  jeunes_statut: diffuse ou secret
  jeunes_visible: Plus proche territoire englobant qui montre la même case (code typé), vide si la case est montrée ou si aucun ne la montre
millesimes:
  decrochage: { nom: Jeunes sans solution, valeur: campagne, libelle: 'campagne de {mois_en_lettres(campagne)}' }
---*/
select campagne, commune, commune_fichier, age, jeunes from marts.fct_decrochage
