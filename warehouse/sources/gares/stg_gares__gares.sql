-- Une gare ouverte aux voyageurs, une fois : elle a une ligne par voie ferrée qui y passe, dont la position diffère un peu ; celle de la première.
select uic, premier_par(trim(nom), (ligne, lat, lng)) as nom, premier_par(trim(commune), (ligne, lat, lng)) as commune,
  premier_par(trim(departement), (ligne, lat, lng)) as departement,
  premier_par(lat::double, (ligne, lat, lng)) as lat, premier_par(lng::double, (ligne, lat, lng)) as lng
from raw.gares__gares
where voyageurs = 'O'
group by uic
