-- code_region est le code Insee ; code_region_ij, numéro académique, désigne d'autres régions par les mêmes chiffres.
select millesime, zeros_rendus(region, 2) as region, voie, cfd, mefstat11, try_cast(effectif as integer) as effectif, try_cast(sortants as integer) as sortants,
  try_cast(poursuivants as integer) as poursuivants, try_cast(emploi_6 as integer) as emploi_6, try_cast(emploi_12 as integer) as emploi_12,
  try_cast(emploi_18 as integer) as emploi_18, try_cast(emploi_24 as integer) as emploi_24,
  try_cast(interruption as integer) as interruption
from raw.inserjeunes__regions
