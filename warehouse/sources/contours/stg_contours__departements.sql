-- Plusieurs fichiers peuvent dessiner le même département : le plus détaillé est gardé.
select code, dernier_par(geometrie, length(geometrie)) as geometrie from raw.contours__departements group by code
