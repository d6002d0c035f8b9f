-- Indicateurs qu'un objectif de la région peut viser, tous des parts : ceux de publie.cube_indicateurs, et la transformation que les campagnes demandent (C36).
create or replace macro indicateurs_suivis() as ['remplissage', 'devenir_favorable', 'emploi_6_mois_scolaire',
    'emploi_6_mois_apprentissage', 'occupation', 'satisfaits', 'decroche', 'projets_difficiles', 'transformation'];

-- État d'un objectif dont la valeur est entre deux bornes : tenu ou non à coup sûr, sinon situé par rapport à sa trajectoire tant que son échéance court.
create or replace macro etat_objectif(sens, bas, haut, cible, attendu, echu) as case
  when bas is null then 'non mesuré'
  when (sens = 'hausse' and bas >= cible) or (sens = 'baisse' and haut <= cible) then 'cible tenue'
  when (sens = 'hausse' and haut >= cible) or (sens = 'baisse' and bas <= cible) then 'indéterminé'
  when echu then 'cible manquée'
  when attendu is null then 'cible à atteindre'
  when (sens = 'hausse' and bas >= attendu) or (sens = 'baisse' and haut <= attendu) then 'sur la trajectoire'
  when (sens = 'hausse' and haut >= attendu) or (sens = 'baisse' and bas <= attendu) then 'indéterminé'
  else 'sous la trajectoire' end;
