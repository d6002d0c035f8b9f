-- Prescripteurs habilités ; les agences (FT) ont leur propre source.
select nom, type, case when regexp_full_match(siret, '\d{14}') then siret end as siret, code_postal, ville,
  nullif(regexp_extract(position, '\((\S+) (\S+)\)', 2), '')::double as lat,
      nullif(regexp_extract(position, '\((\S+) (\S+)\)', 1), '')::double as lng, _ligne as rang
from raw.emplois_inclusion__organisations
where type not in ('FT', 'PE')
