-- France services in a third of the communes above 2,500 inhabitants, one in twenty a bus, which is received elsewhere than where it starts from, and
-- in the neighbouring towns.
--> spro/liste-fs-20240801.csv
select row_number() over ordre as id, 'France services fictif, ' || nom as nom, code as code_commune, 'Adresse de démonstration' as adresse,
  postal as code_postal, nom as ville,
  lat, lng, if(dehors = 0 and row_number() over ordre % 20 = 8, 'Bus_équivalent', 'Fixe') as format
from base.espaces window ordre as (order by dehors, code) order by dehors, code
