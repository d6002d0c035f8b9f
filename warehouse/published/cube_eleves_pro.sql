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
---*/
select rentree, territoire, niveau, eleves, filles, production, lycees from marts.fct_eleves_pro
