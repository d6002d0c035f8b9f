-- Trois mots pour une voie de formation : trouvée (à portée, ailleurs, ou dans la région sans que son lieu soit lu), rien dans les fichiers lus, ne peut être su.
-- « Ailleurs » dit aussi qu'il n'y a rien à portée : il y faut tous les fichiers.
create or replace macro voie_lue(a_portee, en_region, sans_lieu, tout_lu) as case
  when a_portee > 0 then 'trouvée' when en_region > 0 and tout_lu then 'trouvée ailleurs dans la région'
      when sans_lieu > 0 then 'trouvée dans la région, lieu non lu' when tout_lu then 'rien dans les fichiers lus'
      else 'ne peut être su' end;

create or replace macro voies_dites(dit, mot, scolaire, apprentissage, continue_, sanitaire) as
  dit || ' (' || nullif(concat_ws(', ', if(scolaire = mot, 'voie scolaire', null),
      if(apprentissage = mot, 'apprentissage', null), if(continue_ = mot, 'formation continue', null),
      if(sanitaire = mot, 'sanitaire et social', null)), '') || ')';

-- « trouvée à portée (voie scolaire) ; ne peut être su : formation continue, sanitaire et social ».
create or replace macro situation_voies(relie, scolaire, apprentissage, continue_, sanitaire) as case
  when not relie then 'aucun diplôme n’y mène dans les passages lus, ce qui ne dit pas qu’il n’en existe pas'
  else concat_ws(' ; ', voies_dites('trouvée à portée', 'trouvée', scolaire, apprentissage, continue_, sanitaire),
    voies_dites('trouvée ailleurs dans la région', 'trouvée ailleurs dans la région', scolaire, apprentissage, continue_, sanitaire),
    voies_dites('trouvée dans la région, lieu non lu', 'trouvée dans la région, lieu non lu', scolaire, apprentissage, continue_, sanitaire),
    voies_dites('rien dans les fichiers lus', 'rien dans les fichiers lus', scolaire, apprentissage, continue_, sanitaire),
    voies_dites('ne peut être su, faute de fichier', 'ne peut être su', scolaire, apprentissage, continue_, sanitaire)) end;
