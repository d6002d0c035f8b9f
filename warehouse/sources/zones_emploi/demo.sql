-- Zones d'emploi of the communes, leading zeros kept, one code given twice, communes of the neighbouring region in the zone that crosses the border.
--> geo/Export_Communes_Zones_Emploi_2020.csv
select c.code as code_commune, zone as code_zone, z.nom as nom_zone
from (select code, zone from base.communes union all select code, '0062' from base.traversees union all select min(code), '5316' from base.communes
  where zone = '5316') as c
join base.zones as z on z.code = c.zone union all select '97105', '0101', 'Basse-Terre' order by code_commune
