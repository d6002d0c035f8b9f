-- Minutes d'une commune à une autre, codes du fichier ; l'année est celle du nom du fichier. Une limite (« * ; * ») n'a ni origine ni destination.
select _fichier as fichier, nullif(regexp_extract(parse_filename(_fichier), '20[0-9]{2}'), '')::integer as annee,
  nullif(trim(origine), '*') as origine, nullif(trim(destination), '*') as destination,
  minutes_lues(minutes) as minutes, mode_trajet(mode) as mode
from raw.matrice_temps__couples
