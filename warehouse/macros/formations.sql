-- Sans le sigle du diplôme entre parenthèses à la fin, ni espaces doublés.
create or replace macro sans_sigle(texte) as trim(regexp_replace(regexp_replace(texte, '\s*\([^()]*\)\s*$', ''), '\s+', ' ', 'g'));

-- Libellé en capitales remis en phrase : « MAINTENANCE OPTION A (CAP) » → « Maintenance option A ».
create or replace macro phrase(texte) as regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  upper(sans_sigle(texte)[1]) || case when texte = upper(texte) then lower(sans_sigle(texte)[2:]) else sans_sigle(texte)[2:] end,
  '\boption a\b', 'option A', 'g'), '\boption b\b', 'option B', 'g'), '\boption c\b', 'option C', 'g'), '\boption d\b', 'option D', 'g');

-- Département d'un établissement d'après son code : 0350030A → 35, 9710001A → 971 ; la Corse a ses numéros (620, 720).
create or replace macro departement_uai(uai) as case uai[1:3] when '620' then '2A' when '720' then '2B'
  else case when uai[1] = '0' then uai[2:3] else uai[1:3] end end;

-- Niveau européen (3 à 8) ; 00, 99 et XX se lisent « sans niveau ».
create or replace macro niveau_europeen(texte) as case when try_cast(texte as integer) between 1 and 8 then texte::integer end;

-- Un intitulé sans sigle, accents, casse ni ponctuation : deux versions d'un diplôme ont le même.
create or replace macro cle_intitule(texte) as trim(regexp_replace(upper(strip_accents(sans_sigle(texte))), '[^A-Z0-9]+', ' ', 'g'));
