-- Years of study of each speciality; the first of a speciality in a family is the family's own.
select *, stat || annee || infixe || if(annee = 1, coalesce(famille, rang), rang) as mefstat
from (select *, unnest(range(1, annees + 1)) as annee from base.formations) order by ordre, annee
