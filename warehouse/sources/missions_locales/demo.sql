-- Missions locales with the communes they cover (the nearest seat, and the next one when it is about as near), and the places of some of them.
create temp table sieges as select code, commune, postal, officiel, lat, lng, siret, rang from base.accueils where sorte = 'ml' and rang <= 14;
--> spro/mission_locale_zones_de_couverture_2025.csv
with distances as (
  select c.code as code_commune, c.nom as commune, s.code as code_ml, s.officiel as mission_locale, s.postal, s.commune as ville,
    kilometres(c.lat, c.lng, v.lat, v.lng) as km
  from base.communes as c cross join sieges as s join base.communes as v on v.code = s.code
), proches as (
  select *, row_number() over (partition by code_commune order by km) as rang, min(km) over (partition by code_commune) as plus_pres from distances
), gardes as (select * from proches where rang = 1 or rang = 2 and km <= plus_pres * 1.04)
select code_commune, commune, code_ml, mission_locale, '53' as code_region_ml,
  if(count(*) over (partition by code_commune) > 1, 'Oui', 'Non') as plusieurs, postal as code_postal, ville
from gardes order by code_commune, rang
--> spro/geopoints_mission_locale.csv
select officiel as nom, lat, lng, siret from sieges where lat is not null order by rang limit 8
