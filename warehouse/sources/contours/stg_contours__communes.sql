select code, dernier_par(geometrie, length(geometrie)) as geometrie from raw.contours__communes group by code
