-- Une ligne par quartier et commune : un quartier à cheval les donne séparées par des virgules.
select distinct code, trim(nom) as nom, trim(unnest(regexp_split_to_array(communes, '[,;]'))) as code_commune
from raw.qpv__quartiers
