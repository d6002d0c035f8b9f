/*---
description: Formations de la liste qu'Orion nomme « actions prioritaires » pour la région
tri: [cfd, dispositif]
colonnes:
  territoire: Région (code typé)
  cfd: Code du diplôme
  dispositif: Code du dispositif de formation
  formation: Intitulé, tel que l'écrit le fichier
  diplome: Diplôme, tel que l'écrit le fichier
---*/
select territoire, cfd, dispositif, formation, diplome from marts.fct_actions_prioritaires
