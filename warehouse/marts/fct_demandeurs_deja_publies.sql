-- Totaux de fin de trimestre que la série ouverte donne déjà, à la dizaine : les cacher dans le cube masqué ne couvrirait rien.
select mois[1:4] || 'T' || (mois[6:7]::integer // 3) as trimestre, territoire, 'ensemble' as sexe, 'ensemble' as age
from marts.fct_demandeurs
where demandeurs is not null and mois[6:7]::integer % 3 = 0
