-- Région « 53.0 », niveau « reg  » : nombres et espaces du fichier remis en codes.
select distinct try_cast(annee as double)::integer as annee, trim(metier) as metier,
    replace(trim(niveau_fap), ' ', '') as niveau, trim(niveau_geo) as niveau_geo,
  zeros_rendus(regexp_replace(region, '\.0$', ''), 2) as region, zeros_rendus(departement, 2) as departement,
  try_cast(emploi_moyen as double)::integer as emploi_moyen, try_cast(tension as double) as tension, try_cast(classe as double)::integer as classe,
  try_cast(intensite_embauches as double)::integer as intensite_embauches, try_cast(lien_formation as double)::integer as lien_formation,
  try_cast(manque_main_oeuvre as double)::integer as manque_main_oeuvre, try_cast(non_durabilite as double)::integer as non_durabilite,
  try_cast(conditions_contraignantes as double)::integer as conditions_contraignantes,
  try_cast(inadequation_geographique as double)::integer as inadequation_geographique
from raw.dares_tensions__indicateurs
