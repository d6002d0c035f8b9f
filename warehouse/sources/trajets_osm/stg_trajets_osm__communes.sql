-- Minutes d'une commune à une autre, codes du fichier.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}-[0-9]{2}') as mois, origine, destination, mode, minutes from raw.trajets_osm__communes
