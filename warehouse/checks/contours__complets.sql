/*---
titre: Chaque territoire tout entier en hexagones a un contour, et un seul, dès que les positions de ses communes sont connues
---*/
select t.territoire, count(c.territoire) as contours
from reference.territoires as t left join reference.contours as c on c.territoire = t.territoire
where t.dans_region and t.lat is not null
  and t.territoire in (
    select a.territoire from reference.appartenances as a join marts.dim_communes as m on a.commune = 'commune:' || m.commune
    group by a.territoire having bool_and(m.en_hexagones)
  )
group by t.territoire having count(c.territoire) <> 1
union all
select c.territoire, 0 from reference.contours as c anti join reference.territoires as t on t.territoire = c.territoire
