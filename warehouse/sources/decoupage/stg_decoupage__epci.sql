select distinct code, nom, type, unnest(from_json(membres, '[{"code":"VARCHAR"}]')).code as code_commune
from raw.decoupage__epci
