-- Emplois d'une commune de travail en millionièmes : une somme d'entiers ne suit pas l'ordre des lignes. 65 : 65 ans et plus ; le brevet est compté sans diplôme.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as annee, travail, 'pcs:' || groupe as groupe,
  if(sexe = '2', 'femmes', 'hommes') as sexe, least(age::integer, 65) as age,
  case when diplome::integer <= 12 then 'sans' when diplome::integer = 13 then 'cap' when diplome::integer <= 15 then 'bac'
    when diplome::integer = 16 then 'bac_2' when diplome::integer = 17 then 'bac_3_4' else 'bac_5' end as diplome,
  sum(round(poids::double * 1000000)::bigint)::bigint as millioniemes
from raw.recensement_individus__individus
group by all
