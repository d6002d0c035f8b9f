-- Population municipale du quartier ; vide quand le producteur ne la donne pas.
select code, max(try_cast(replace(population, ' ', '') as integer)) as population
from raw.qpv__population
group by code
