/*---
description: Filles et garçons de la voie professionnelle scolaire par niveau, dans la région et ses départements
tri: [rentree, territoire, niveau]
colonnes:
  rentree: Rentrée
  territoire: région ou département (code typé) du lycée
  niveau: seconde, premiere, terminale (bac professionnel), cap_1, cap_2, cap_1_an, cap_3_ans, bma_1, bma_2, mc, ou ensemble, leur somme
  eleves: Élèves ; le BMA en un an, dont le sexe n'est pas donné, n'y est pas
  filles: Filles
  production: Élèves des spécialités de la production
  lycees: Lycées
millesimes:
  eleves_pro: { nom: Élèves de la voie professionnelle par sexe, valeur: rentree, libelle: 'rentrée {rentree}' }
explorer:
  titre: Filles et garçons de la voie professionnelle
  theme: cprdfop
  code: C01
  champ: Élèves sous statut scolaire des lycées professionnels et polyvalents, publics et privés sous contrat, au département de leur lycée ; apprentis exclus, de même que le brevet des métiers d’art en un an.
  notes:
    - Sous 20 élèves, aucune part n’est donnée.
  sources: [eleves_pro]
  periode: { nom: rentree, libelle: Rentrée, millesimes: eleves_pro }
  mailles: [region, departement]
  dimensions:
    niveau: { libelle: Niveau, total: ensemble, valeurs: { seconde: Seconde professionnelle, premiere: Première professionnelle, terminale: Terminale professionnelle, cap_1: CAP première année, cap_2: CAP deuxième année, cap_1_an: CAP en un an, cap_3_ans: CAP en trois ans, bma_1: Métiers d’art première année, bma_2: Métiers d’art deuxième année, mc: Mention complémentaire } }
  mesures:
    eleves: { libelle: Élèves, unite: élèves }
    filles: { libelle: Filles, unite: élèves }
    production: { libelle: Élèves des spécialités de la production, unite: élèves }
    lycees: { libelle: Lycées, unite: lycées, somme: false }
  taux:
    part_filles: { libelle: Part des filles, de: [filles, eleves], partie: true, seuil: 20 }
    part_production: { libelle: Part de la production, de: [production, eleves], partie: true, seuil: 20 }
---*/
select rentree, territoire, niveau, eleves, filles, production, lycees from marts.fct_eleves_pro
