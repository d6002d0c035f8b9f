-- Manquant : « nd » les dernières années, vide les premières. « ensemble », « dont apprentis » et « dont élèves » se recouvrent.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}_20[0-9]{2}') as millesime, uai, trim(nom) as nom, trim(region) as region,
  case when population ilike 'dont apprentis%' or population is null or trim(population) = '' then 'apprentissage'
    when population ilike 'dont%' then 'scolaire' else 'ensemble' end as voie,
  contains(parse_filename(_fichier), '-pro.') as fichier_scolaire,
  try_cast(taux_poursuite as integer) as taux_poursuite, try_cast(taux_emploi_6 as integer) as taux_emploi_6,
  try_cast(taux_attendu as integer) as taux_attendu, try_cast(valeur_ajoutee as integer) as valeur_ajoutee,
  try_cast(interruption as integer) as interruption, try_cast(taux_emploi_12 as integer) as taux_emploi_12,
  try_cast(taux_emploi_18 as integer) as taux_emploi_18, try_cast(taux_emploi_24 as integer) as taux_emploi_24,
  try_cast(part_poursuite as integer) as part_poursuite, try_cast(part_emploi_6 as integer) as part_emploi_6,
  try_cast(part_autres as integer) as part_autres
from raw.inserjeunes_etablissements__taux
