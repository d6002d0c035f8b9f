/*---
titre: Métiers
question: Quels métiers, dans quelles nomenclatures ?
code: R03
parametres:
  nomenclature: { domaine: choix, valeurs: { toutes: toutes, fap2021: FAP 2021, fap2009: FAP 2009, rome: ROME, bmo_famille: Familles de l’enquête BMO }, defaut: toutes, libelle: Nomenclature }
colonnes:
  metier: { role: dimension, libelle: Code typé }
  nomenclature: { role: dimension, libelle: Nomenclature }
  niveau: { role: dimension, libelle: Niveau }
  libelle: { role: dimension, libelle: Libellé }
  parent: { role: dimension, libelle: Code du niveau supérieur }
repose_sur:
  lignes: [bmo, fap, rome]
lecture: "{libelle} a pour code {metier}."
---*/
select metier, nomenclature, niveau, libelle, parent
from reference.metiers
where $nomenclature::VARCHAR = 'toutes' or nomenclature = $nomenclature::VARCHAR
order by metier
