-- « janvier_2020 », « Août 2021 » → « 2020-01 », « 2021-08 » ; null quand ce n'est pas un mois.
create or replace macro mois_iso(texte) as regexp_extract(texte, '(20[0-9]{2})', 1) || '-' || lpad(nullif(list_position(
  ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
  regexp_extract(strip_accents(lower(trim(texte))), '^([a-z]+)[_ ]20[0-9]{2}$', 1)), 0)::varchar, 2, '0');

-- « 2020-01 » → « janvier 2020 ».
create or replace macro mois_en_lettres(mois) as
  ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
      'décembre'][mois[6:7]::integer] || ' ' || mois[1:4];

-- « déc-24 », « sept.-24 » → « 2024T4 », « 2024T3 » ; null quand ce n'est pas le dernier mois d'un trimestre.
create or replace macro trimestre_iso(texte) as '20' || regexp_extract(trim(texte), '-([0-9]{2})$', 1) || 'T' || nullif(list_position(
  ['mars', 'juin', 'sept', 'dec'], regexp_extract(strip_accents(lower(trim(texte))), '^(mars|juin|sept|dec)[.]?-[0-9]{2}$', 1)), 0)::varchar;

-- « 2024T4 » → « fin décembre 2024 ».
create or replace macro trimestre_en_lettres(trimestre) as
  'fin ' || ['mars', 'juin', 'septembre', 'décembre'][trimestre[6]::integer] || ' ' || trimestre[1:4];

-- « 2025 », « 2025T2 », « 2025-05 » → leur dernier mois, « 2025-12 », « 2025-06 », « 2025-05 » ; null pour un autre texte.
create or replace macro dernier_mois(periode) as case
  when regexp_full_match(periode, '\d{4}-\d{2}') then periode
  when regexp_full_match(periode, '\d{4}T[1-4]') then periode[1:4] || '-' || lpad((periode[6]::integer * 3)::varchar, 2, '0')
  when regexp_full_match(periode, '\d{4}') then periode || '-12' end;
