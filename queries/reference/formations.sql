/*---
titre: Formations
question: Quelles formations, avec quels codes, à quel niveau ?
code: R04
parametres:
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)', '5': 'niveau 5 (BTS)', '6': niveau 6, '7': niveau 7 }, defaut: tous, libelle: Niveau de diplôme }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
colonnes:
  formation: { role: dimension, libelle: Code typé }
  libelle: { role: dimension, libelle: Libellé }
  diplome: { role: dimension, libelle: Diplôme }
  niveau: { role: dimension, libelle: Niveau }
  nsf: { role: dimension, libelle: Spécialité (NSF) }
  nsf_libelle: { role: dimension, libelle: Libellé de la spécialité }
  domaine_libelle: { role: dimension, libelle: Domaine }
  annee_formation: { role: dimension, libelle: Année de formation }
repose_sur:
  lignes: [bcn, capacites, effectifs, inserjeunes]
  valeurs:
    - { colonnes: [libelle, diplome, niveau, nsf, nsf_libelle, domaine_libelle, annee_formation], sources: [bcn], sans: dit }
lecture: "{libelle} a pour code {formation}."
---*/
select formation, libelle, diplome, niveau, nsf, nsf_libelle, domaine_libelle, annee_formation
from reference.formations
where ($niveau::VARCHAR = 'tous' or niveau = try_cast($niveau::VARCHAR as INTEGER))
    and ($domaine::VARCHAR = 'tous' or domaine_nsf = $domaine::VARCHAR)
order by formation
