-- Indicateurs publiés, jamais recalculés.
select periode, territoire, indicateur, libelle, replace(sans_espaces(valeur), ',', '.')::DOUBLE as valeur, unite,
  replace(sans_espaces(cible), ',', '.')::DOUBLE as cible
from raw.reseau_emploi__indicateurs
