-- Code Insee de la région ; une formation donnée deux fois est lue une fois.
select distinct zeros_rendus(region, 2) as region, cfd, dispositif, min(trim(formation)) as formation, min(trim(diplome)) as diplome
from raw.actions_prioritaires__formations
group by all
