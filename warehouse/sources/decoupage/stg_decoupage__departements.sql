select distinct code, nom, region, coalesce(try_cast(type_liaison as integer), 0) as liaison
from raw.decoupage__departements
