select distinct code, nom, coalesce(try_cast(type_liaison as integer), 0) as liaison
from raw.decoupage__regions
