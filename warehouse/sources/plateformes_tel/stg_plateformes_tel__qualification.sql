-- Publics et réponses, dans l'unité et l'ordre de l'opérateur.
select periode, trim(plateforme) as plateforme, trim(axe) as axe, trim(modalite) as modalite,
  replace(sans_espaces(valeur), ',', '.')::DOUBLE as valeur, unite, _ligne::INTEGER as rang
from raw.plateformes_tel__qualification
