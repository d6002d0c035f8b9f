/*---
description: Salaire mensuel net moyen en équivalent temps plein par catégorie, sexe et territoire de résidence ; par profession, la France seule
tri: [annee, territoire, pcs, sexe]
colonnes:
  annee: Année
  territoire: pays, région, département, zone d'emploi, intercommunalité ou commune (code typé)
  pcs: Groupe (1T3, 4, 5, 6), profession de la PCS-ESE (388A) ou ensemble
  niveau: ensemble, groupe ou profession
  libelle: Libellé
  sexe: femmes, hommes ou ensemble
  moyenne: Moyenne, euros par mois
millesimes:
  salaires_moyens: { nom: Salaires moyens, valeur: annee, libelle: 'année {annee}', dernier: niveau = 'groupe' }
---*/
select annee, territoire, pcs, niveau, libelle, sexe, moyenne from marts.fct_salaires_moyens
