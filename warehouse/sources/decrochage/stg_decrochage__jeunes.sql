-- Les codes ont parfois perdu leur zéro initial.
select campagne, lpad(code_commune, 5, '0') as code_commune, case trim(age) when '16-17' then 'de_16_a_17' else 'de_18_a_25' end as age,
  sans_espaces(jeunes)::integer as jeunes
from raw.decrochage__jeunes
