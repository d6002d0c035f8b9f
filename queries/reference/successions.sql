/*---
titre: Codes remplacés, scindés ou réunis
question: Quel code a remplacé celui-ci, et lequel en réunit ou en partage d’autres ?
code: R41
champ: Diplômes (BCN), certifications (RNCP et RS), fiches du ROME 4.0 et celles de la v3 d’où elles viennent, communes de la région.
notes:
  - Un code est scindé quand plusieurs le remplacent, réuni quand celui qui le remplace en remplace d’autres aussi.
  - Chaque lien est celui que dit son référentiel ; un code disparu sans lien n’y est pas.
parametres:
  source: { domaine: choix, valeurs: { tous: tous, bcn: Diplômes (BCN), rncp: Certifications, rome: ROME, decoupage: Communes }, defaut: tous, libelle: Référentiel }
colonnes:
  source: { role: dimension, libelle: Référentiel }
  nature: { role: dimension, libelle: Nature }
  ancien: { role: dimension, libelle: Ancien code }
  nouveau: { role: dimension, libelle: Nouveau code }
si_vide: { etat: non_disponible, motif: "Aucun des référentiels lus ne dit quel code en remplace un autre." }
repose_sur:
  lignes: [bcn, decoupage, rncp, rome]
lecture: "{ancien} est {nature}, en {nouveau}."
---*/
select source, nature, ancien, nouveau
from reference.successions
where $source::VARCHAR in ('tous', source)
order by source, ancien, nouveau
