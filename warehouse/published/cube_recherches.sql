/*---
description: Mots cherchés sur le site d'orientation, avec et sans résultat ; un mot de moins de onze visites est regroupé
tri: [pas, periode, recherche]
colonnes:
  pas: jour ou mois
  periode: AAAA-MM-JJ ou AAAA-MM
  recherche: Mot cherché, en minuscules, ou regroupe
  recherches: Recherches de ce mot
  sans_resultat: Recherches de ce mot restées sans résultat ; 0 aussi quand elles étaient moins de onze
millesimes:
  recherches: { nom: Recherches sur le site d’orientation, valeur: 'periode[1:4]', libelle: 'année {periode[1:4]}' }
---*/
select pas, periode, recherche, recherches, sans_resultat
from marts.fct_recherches
