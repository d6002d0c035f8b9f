-- Territoire et métier typés, âge : borne basse de la tranche quinquennale (65 : 65 ans et plus). Le code d'une zone d'emploi a pu perdre son zéro.
select annee::integer as annee, territoire_insee(niveau, code) as territoire, lower(nomenclature) || ':' || metier as metier,
  case sexe when '2' then 'femmes' else 'hommes' end as sexe, age::integer as age, replace(emplois, ',', '.')::double as emplois
from raw.recensement_emploi__ages
