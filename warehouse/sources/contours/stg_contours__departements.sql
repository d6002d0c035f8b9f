-- Plusieurs fichiers peuvent dessiner le même département : le plus détaillé est gardé.
select code, max_by(geometrie, length(geometrie)) as geometrie from raw.contours__departements group by code
