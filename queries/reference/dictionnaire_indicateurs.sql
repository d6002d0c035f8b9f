/*---
titre: Dictionnaire des indicateurs
question: Que veut dire chaque indicateur du tableau des territoires ?
code: R44
formule: ce que dit l’en-tête de la requête qui donne l’indicateur, et ses sources dans cet instantané
parametres:
colonnes:
  indicateur: { role: dimension, libelle: Nom court }
  libelle: { role: libelle, libelle: Indicateur }
  unite: { role: texte, libelle: "Unité (pourcent : une fraction)" }
  mailles: { role: texte, libelle: Mailles }
  definition: { role: texte, libelle: Définition }
  formule: { role: texte, libelle: Formule }
  champ: { role: texte, libelle: Champ }
  sources: { role: texte, libelle: Sources }
  prochaine: { role: texte, libelle: Prochaine parution attendue }
  requete: { role: texte, libelle: Requête }
  version: { role: texte, libelle: Version de la requête }
  avec: { role: texte, libelle: Demandée avec }
lecture: "« {libelle} » : {definition}"
---*/
select
    d.indicateur, d.libelle, d.unite,
    (select string_agg(distinct i.maille, ', ' order by i.maille) from publie.indicateurs as i where i.indicateur = d.indicateur) as mailles,
    d.definition, d.formule, d.champ, d.sources, d.prochaine_parution as prochaine, d.requete, d.version, d.avec
from reference.dictionnaire_indicateurs as d
order by d.indicateur
