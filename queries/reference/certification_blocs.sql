/*---
titre: Blocs de compétences d’une certification
question: De quels blocs de compétences cette certification est-elle faite ?
code: R39
champ: Blocs des fiches du RNCP ; le répertoire spécifique n’en a pas.
notes:
  - Un bloc s’acquiert et se valide seul ; il ne vaut pas la certification.
parametres:
  repertoire: { domaine: choix, valeurs: { rncp: RNCP, rs: répertoire spécifique }, defaut: rncp, sujet: true, libelle: Répertoire }
  numero: { domaine: entier, facultatif: true, libelle: Numéro de la fiche }
colonnes:
  code: { role: dimension, libelle: Certification }
  bloc: { role: dimension, libelle: Code du bloc }
  libelle: { role: libelle, libelle: Bloc de compétences }
si_vide: { etat: non_disponible, motif: "Les fichiers lus ne donnent aucun bloc à cette fiche." }
repose_sur:
  lignes: [rncp]
  comptees: [rncp]
lecture: "{bloc} : « {libelle} »."
---*/
select certification as code, bloc, libelle
from reference.certification_blocs
where starts_with(certification, $repertoire::VARCHAR || ':')
    and ($numero::INTEGER is null or certification = $repertoire::VARCHAR || ':' || $numero::INTEGER::VARCHAR)
order by certification, bloc
