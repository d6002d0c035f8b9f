-- Contour des communes actuelles des régions mises en hexagones : les communes fusionnées depuis le fichier sont réunies.
select p.commune, contour_union(list(g.geometrie order by g.code)) as geometrie
from staging.stg_contours__communes as g
join marts.dim_passage_communes as p on p.code = g.code
join marts.dim_communes as c on c.commune = p.commune
where c.en_hexagones
group by p.commune
