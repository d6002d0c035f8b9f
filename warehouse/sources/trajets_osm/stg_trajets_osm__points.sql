-- Départs et arrivées des trajets, et le réseau de chemins où chacun se trouve ; nul sans chemin à proximité.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}-[0-9]{2}') as mois, mode, genre, cellule, commune, reseau from raw.trajets_osm__points
