-- Les totaux sont des lignes comme les autres (_T) : ils sont gardés, jamais sommés. Le code d'une zone d'emploi a pu perdre son zéro.
-- Mailles sans équivalent ici (bassin de vie, unité urbaine) : territoire vide. Taille : borne basse et haute, vide si ouverte.
select annee::integer as annee, territoire_insee(case niveau when 'F' then 'FRANCE' when 'ZE' then 'ZE2020'
    else niveau end, code) as territoire, statut as champ,
  case when activite = '_T' then 'ensemble' else 'a38:' || activite end as activite, if(taille = '_T', 'ensemble', taille) as taille,
  try_cast(regexp_extract(taille, '([0-9]+)', 1) as integer) as taille_min, case when taille = 'E0' then 0
      else try_cast(regexp_extract(taille, 'T([0-9]+)', 1) as integer) end as taille_max,
  case mesure when 'UNIT_LOC' then 'etablissements' else 'postes' end as mesure, round(try_cast(nullif(valeur, '') as double))::bigint as valeur, etat
from raw.flores__postes
