-- « ns » et « nd » sont vides. L'ensemble d'un domaine est un total : ses disciplines n'y sont pas ajoutées.
select annee::integer as annee, uai, trim(etablissement) as etablissement, trim(domaine) as domaine, code_discipline, trim(discipline) as discipline,
  starts_with(discipline, 'Ensemble ') as total, left(situation, 2)::integer as horizon, try_cast(reponses as integer) as reponses,
  try_cast(taux_reponse as integer) / 100 as taux_reponse, try_cast(insertion as integer) / 100 as insertion, try_cast(cadres as integer) / 100 as cadres,
  try_cast(stables as integer) / 100 as stables, try_cast(temps_plein as integer) / 100 as temps_plein, try_cast(salaire as integer) as salaire,
  try_cast(hors_region as integer) / 100 as hors_region
from raw.insertion_master__disciplines
where diplome = 'MASTER LMD'
