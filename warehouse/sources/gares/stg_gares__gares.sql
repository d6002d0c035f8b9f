-- Une gare ouverte aux voyageurs, une fois : elle a une ligne par voie ferrée qui y passe, dont la position diffère un peu ; celle de la première.
select uic, min_by(trim(nom), (ligne, lat, lng)) as nom, min_by(trim(commune), (ligne, lat, lng)) as commune,
  min_by(trim(departement), (ligne, lat, lng)) as departement, min_by(lat::double, (ligne, lat, lng)) as lat, min_by(lng::double, (ligne, lat, lng)) as lng
from raw.gares__gares
where voyageurs = 'O'
group by uic
