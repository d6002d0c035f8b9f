-- Minutes d'un hexagone habité à l'hexagone d'un lieu, d'après le dernier extrait.
select mode, lieu, hexagone, minutes from staging.stg_trajets_osm__lieux
where mois = (select max(mois) from staging.stg_trajets_osm__etendue)
