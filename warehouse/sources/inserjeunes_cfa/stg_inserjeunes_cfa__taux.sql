-- Vide : non diffusé (moins de vingt). Les entiers sont écrits « 66.0 ».
select replace(regexp_extract(annee, '20[0-9]{2}-20[0-9]{2}'), '-', '_') as millesime, uai, trim(nom) as nom, trim(region) as region, 'apprentissage' as voie,
  try_cast(interruption as double)::integer as interruption, try_cast(taux_poursuite as double)::integer as taux_poursuite,
  try_cast(taux_emploi_6 as double)::integer as taux_emploi_6, try_cast(taux_attendu as double)::integer as taux_attendu,
  try_cast(valeur_ajoutee as double)::integer as valeur_ajoutee, try_cast(taux_emploi_12 as double)::integer as taux_emploi_12,
  try_cast(taux_emploi_18 as double)::integer as taux_emploi_18, try_cast(taux_emploi_24 as double)::integer as taux_emploi_24,
  try_cast(part_poursuite as double)::integer as part_poursuite, try_cast(part_emploi_6 as double)::integer as part_emploi_6,
  try_cast(part_autres as double)::integer as part_autres
from raw.inserjeunes_cfa__taux
