-- Classes of the schools beside the region, in files of their own: the totals of the others are published ones.
select uai, stat || 1 || infixe || coalesce(famille, f.rang) as mefstat, max(15 + 3 * ((v.rang + n) % 6)) as places
from base.voisines as v, range(5) as t(n), base.formations as f where f.ordre = 1 + (v.rang * 5 + n) % 63 group by all order by uai, mefstat
