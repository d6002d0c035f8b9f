-- Stock en fin de mois, entrées et sorties du mois, par catégorie ; null quand le producteur marque * (moins de cinq).
select mois, territoire_france_travail(type_territoire, territoire) as territoire, metier_rome(metier) as metier, categorie_demandeurs(categorie) as categorie,
  try_cast(sans_espaces(stock) as integer) as stock, try_cast(sans_espaces(entrees) as integer) as entrees,
      try_cast(sans_espaces(sorties) as integer) as sorties
from raw.demandeurs_flux__detail
