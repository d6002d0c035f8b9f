-- Ce que couvrent les trajets par mode ; le mois est celui du nom du fichier, qui date l'extrait.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}-[0-9]{2}') as mois, mode, limite, extrait, moteur, ouest, sud, est, nord
from raw.trajets_osm__etendue
