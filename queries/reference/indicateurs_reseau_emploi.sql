/*---
titre: Liste des indicateurs du réseau pour l’emploi
question: Quels indicateurs le réseau pour l’emploi se donne-t-il, et que mesure chacun ?
code: R32
champ: Indicateurs que le tableau de bord du réseau signale comme définis par le Comité national pour l’emploi.
notes:
  - L’arrêté du 14 mars 2025 approuve une liste de quinze indicateurs ; ceux d’ici sont lus dans le glossaire du tableau de bord, qui en signale quatorze, et non dans l’annexe de l’arrêté.
  - Un fichier du comité peut donner d’autres indicateurs ; ils sont montrés sous le nom qu’il leur donne.
  - Le sens dit où l’on veut aller. « Aucun » se dit de ce qui situe un territoire, sans rien dire de bon ni de mauvais.
publics: [comites, analystes]
colonnes:
  code: { role: dimension, libelle: Code à écrire dans le gabarit }
  indicateur: { role: libelle, libelle: Indicateur }
  mesure: { role: texte, libelle: Ce qu’il mesure }
  unite: { role: dimension, libelle: Unité }
  sens: { role: dimension, libelle: Sens }
  citation: { role: texte, libelle: Source de la liste }
si_vide: { etat: non_disponible, motif: "Cet instantané est d’avant cette liste." }
lecture: "{indicateur} : {mesure}."
---*/
select indicateur as code, libelle as indicateur, mesure,
    case unite when 'pourcent' then '%' else unite end as unite,
    sens, citation
from reference.indicateurs_reseau_emploi
order by rang
