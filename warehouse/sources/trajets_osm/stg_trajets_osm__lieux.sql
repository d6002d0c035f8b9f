-- Minutes d'un hexagone habité (résolution 7) à l'hexagone d'un lieu.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}-[0-9]{2}') as mois, hexagone, lieu, mode, minutes from raw.trajets_osm__lieux
