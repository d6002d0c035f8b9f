/*---
description: Demandeurs d'emploi inscrits en fin de trimestre par territoire, sexe et âge, secret appliqué ; catégorie non précisée
tri: [trimestre, territoire, sexe, age]
quantites:
  demandeurs: { quantite: demandeurs_inscrits, champ: residents }
secret:
  mesure: demandeurs
  millesime: trimestre
  commune: commune
  commune_fichier: commune_fichier
  deja_publie: marts.fct_demandeurs_deja_publies
  connu: [marts.connu_demandeurs_abc]
  mailles: [commune, epci, bassin, zone_emploi, departement, region]
  axes:
    sexe: { total: ensemble }
    age: { total: ensemble }
colonnes:
  trimestre: Trimestre, AAAATn ; situation à la fin de son dernier mois
  territoire: Commune, intercommunalité, bassin, zone d'emploi, département ou région du profil (code typé) ; une zone qui dépasse la région n'a que sa partie régionale
  sexe: femmes, hommes ou ensemble
  age: moins_25, de_25_a_49, plus_50 ou ensemble
  demandeurs: Demandeurs inscrits, catégorie non précisée par le fichier ; vide si secret
  demandeurs_min: Plus petite valeur que la publication permet
  demandeurs_max: Plus grande valeur que la publication permet
  demandeurs_statut: diffuse ou secret
  demandeurs_visible: Plus proche territoire englobant qui montre la même case (code typé), vide si la case est montrée ou si aucun ne la montre
millesimes:
  demandeurs_profil: { nom: Demandeurs d’emploi par sexe et âge, valeur: trimestre, libelle: '{trimestre_en_lettres(trimestre)}' }
---*/
select trimestre, commune, commune_fichier, sexe, age, demandeurs from marts.fct_demandeurs_communes
