-- Une action : où, pour qui, combien d'heures, à quel prix, payée par qui. Un prix ou une durée nuls sont tenus pour non dits.
select _fichier as fichier, _ligne as ligne, ligne_formation::bigint as ligne_formation, numero, string_split(publics, ' ') as publics,
  modalites_enseignement = '2' as a_distance, entrees_sorties = '1' as entrees_permanentes, siret_formateur, commune as code_commune,
  try_cast(latitude as double) as lat, try_cast(longitude as double) as lng,
  nullif(nombre_positif(heures_centre), 0) as heures_centre, nullif(nombre_positif(heures_entreprise), 0) as heures_entreprise,
  nullif(nombre_positif(heures_total), 0) as heures_total,
  nullif(nombre_positif(prix_horaire), 0) as prix_horaire, nullif(nombre_positif(prix_total), 0) as prix_total,
  conventionnement = '1' as conventionnee, string_split(financeurs, ' ') as financeurs,
  list_sum(list_transform(string_split(places_financees, ' '), lambda p: try_cast(split_part(p, ':', 2) as integer)))::integer as places_financees,
  list_transform(string_split(dates_information, ' '), lambda d: lheo_date(d)) as reunions
from raw.offre_formation__actions
