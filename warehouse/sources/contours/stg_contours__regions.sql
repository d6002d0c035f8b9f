select code, max_by(geometrie, length(geometrie)) as geometrie from raw.contours__regions group by code
