/*---
titre: Métiers
question: Quels métiers, dans quelles nomenclatures ?
code: R03
parametres:
  nomenclature: { domaine: choix, valeurs: [toutes, fap2021, fap2009, rome, bmo_famille], defaut: toutes, libelle: Nomenclature }
colonnes:
  metier: { role: dimension, libelle: Code typé }
  nomenclature: { role: dimension, libelle: Nomenclature }
  niveau: { role: dimension, libelle: Niveau }
  libelle: { role: dimension, libelle: Libellé }
  parent: { role: dimension, libelle: Code du niveau supérieur }
lecture: "{libelle} a pour code {metier}."
---*/
select metier, nomenclature, niveau, libelle, parent
from reference.metiers
where $nomenclature::VARCHAR = 'toutes' or nomenclature = $nomenclature::VARCHAR
order by metier
