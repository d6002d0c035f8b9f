-- Sides of the rings of dry land: a point is on land when a line to its east crosses an odd number of them.
select lng as x1, lat as y1, coalesce(lead(lng) over suite, min(lng) filter (rang = debut) over (partition by anneau)) as x2,
  coalesce(lead(lat) over suite, min(lat) filter (rang = debut) over (partition by anneau)) as y2
from (select *, min(rang) over (partition by anneau) as debut from base.terres)
window suite as (partition by anneau order by rang)
