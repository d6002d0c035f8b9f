/*---
description: Emploi salarié au lieu de travail par territoire et activité (A5 et A17), secret appliqué
tri: [annee, territoire, activite]
quantites:
  effectif: { quantite: salaries, champ: employeurs }
secret:
  mesure: effectif
  contributeurs: etablissements
  principal: premier
  au_moins: 1
  part_premier: part_premier_etablissement
  millesime: annee
  commune: commune
  commune_fichier: commune_fichier
  mailles: [commune, epci, bassin, zone_emploi, departement, region]
  connu: [marts.connu_salaries_prives, marts.connu_salaries_flores, marts.connu_salaries_tranches]
  axes:
    activite: { total: ensemble, parents: marts.dim_activites }
colonnes:
  annee: Année, situation au 31 décembre
  territoire: Commune, intercommunalité, bassin, zone d'emploi, département ou région du profil (code typé) ; une zone qui dépasse la région n'a que sa partie régionale
  activite: Poste A17 (a17:C1), poste A5 (a5:BE) ou ensemble
  effectif: Salariés au lieu de travail ; vide si secret
  effectif_min: Plus petite valeur que la publication permet
  effectif_max: Plus grande valeur que la publication permet
  effectif_statut: diffuse ou secret
  effectif_visible: Plus proche territoire englobant qui montre la même case (code typé), vide si la case est montrée ou si aucun ne la montre
  etablissements: Établissements employeurs ; leur nombre n'est jamais caché
  part_premier_etablissement: Part du plus grand établissement, en classe (moins_20, de_20_a_50, de_50_a_85) ; vide si secret, ou si elle renseignerait sur une case cachée
millesimes:
  emploi: { nom: Emploi salarié par activité, valeur: annee, libelle: 'année {annee}' }
---*/
select annee, commune, commune_fichier, activite, effectif, etablissements, premier from marts.fct_emploi_communes
