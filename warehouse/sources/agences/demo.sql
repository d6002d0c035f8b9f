-- Agencies of the region's towns, offices that receive nobody at the address of an agency (one per département, one for the region), and agencies of
-- a national file beside it; decimal commas, names in capitals.
--> spro/pole_emploi_agencies.csv
select debut || printf('%04d', rang) || '009' as reference, 'AGENCE FICTIVE ' || capitales(nom) || if(n > 1, ' ' || n, '') as nom,
  departement || (900 + rang) as code_safir, type as type_site, rang || ' RUE DE LA DEMONSTRATION' as adresse, postal as code_postal,
  regexp_replace(capitales(nom), '^SAINT ', 'ST ') as commune, replace(lat::varchar, '.', ',') as latitude,
    replace(lng::varchar, '.', ',') as longitude
from base.agences order by rang
