-- « Femmes », « Hommes » → « femmes », « hommes » ; null autrement.
create or replace macro sexe_iso(texte) as case lower(trim(texte)) when 'femmes' then 'femmes' when 'hommes' then 'hommes' end;

-- « Moins de 25 ans », « 25-49 ans », « 50 ans ou plus » → moins_25, de_25_a_49, plus_50 ; null autrement.
create or replace macro tranche_age(texte) as case
  when regexp_full_match(lower(trim(texte)), 'moins de 25( ans)?') then 'moins_25'
  when regexp_full_match(lower(trim(texte)), '(de )?25( ?- ?| à | a )49( ans)?') then 'de_25_a_49'
  when regexp_full_match(lower(trim(texte)), '50( ans)? (ou|et) plus') then 'plus_50' end;

-- Nombre écrit avec des espaces, insécables ou fines, entre les milliers.
create or replace macro sans_espaces(texte) as regexp_replace(texte, '[\s\x{00A0}\x{202F}]', '', 'g');

-- Tranches d'âge du recensement publiées par commune, en toutes lettres : deux découpages de tous les âges, celui de la base communale et celui du fichier long.
create or replace macro tranches_recensement() as table
  select unnest(['0_14', '15_29', '30_44', '45_59', '60_74', '75_plus', '0_14', '15_24', '25_39', '40_54', '55_64', '65_79', '80_plus']) as code,
    unnest(['0 à 14 ans', '15 à 29 ans', '30 à 44 ans', '45 à 59 ans', '60 à 74 ans', '75 ans ou plus', '0 à 14 ans', '15 à 24 ans', '25 à 39 ans',
      '40 à 54 ans', '55 à 64 ans', '65 à 79 ans', '80 ans ou plus']) as libelle,
    unnest(repeat(['15_29'], 6) || repeat(['15_24'], 7)) as jeunes;
