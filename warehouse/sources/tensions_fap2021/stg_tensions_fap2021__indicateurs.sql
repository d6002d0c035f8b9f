-- Tension et classe d'un métier de la FAP 2021 ; là où le producteur n'a pas assez d'offres et de demandes, il n'y a pas de ligne.
select distinct annee::integer as annee, metier, 'fap228' as niveau,
  case when departement is not null then 'dep' when region is not null then 'reg' else 'nat' end as niveau_geo,
  zeros_rendus(region, 2) as region, zeros_rendus(departement, 2) as departement,
  replace(tension, ',', '.')::double as tension, classe::double::integer as classe
from raw.tensions_fap2021__indicateurs
where tension is not null
