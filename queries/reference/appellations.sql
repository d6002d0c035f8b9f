/*---
titre: Noms qui ont changé
question: Comment s’appelle aujourd’hui ce que citait le dernier contrat, et peut-on comparer avant et après ?
code: R10
notes:
  - « Rupture » - les séries d’avant et d’après ne se comparent pas telles quelles.
parametres:
  domaine: { domaine: choix, valeurs: { tous: tous, institution: Institutions, dispositif: Dispositifs, nomenclature: Nomenclatures, statistique: Statistiques }, defaut: tous, libelle: Domaine }
colonnes:
  ancien: { role: dimension, libelle: Avant }
  nouveau: { role: dimension, libelle: Aujourd’hui }
  depuis: { role: dimension, libelle: Depuis }
  rupture: { role: dimension, libelle: Rupture de série }
  effet: { role: texte, libelle: Effet }
lecture: "Avant : {ancien}. Après : {nouveau}. Changement : {depuis}."
---*/
select ancien, nouveau, depuis, rupture, effet
from reference.appellations
where $domaine::VARCHAR = 'tous' or domaine = $domaine::VARCHAR
order by domaine, depuis desc nulls last, ancien
