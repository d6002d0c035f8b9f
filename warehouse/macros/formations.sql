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

-- Les mots d'un intitulé, sans accents, articles, pluriels ni marques du féminin entre parenthèses : « Technicien(ne) en soudage » → « TECHNICIEN SOUDAGE ».
create or replace macro mots_intitule(texte) as trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  upper(strip_accents(replace(replace(texte, 'œ', 'oe'), 'Œ', 'OE'))), '\((NE|E|TRICE|RICE|EUSE|IERE)\)', '', 'g'), '[^A-Z0-9]+', ' ', 'g'),
  '\b(LE|LA|LES|L|DE|DU|DES|D|UN|UNE|ET|A|AU|AUX|EN)\b', ' ', 'g'), '([A-Z]{3,})[SX]\b', '\1', 'g'), ' +', ' ', 'g'));

-- Ce qui précède « option » dans un intitulé, et les options qu'il dit, séparées par « | » : sans la lettre qui en annonce une, sauf si rien d'autre n'en est dit.
create or replace macro intitule_avant_option(texte) as mots_intitule(regexp_replace(strip_accents(texte), '(?is)\W*\b(options?|op)\b.*$', ''));
create or replace macro options_intitule(texte) as case when regexp_matches(strip_accents(texte), '(?i)\b(options?|op)\b') then coalesce(nullif(
  array_to_string(list_filter(list_transform(
    regexp_split_to_array(regexp_extract(strip_accents(texte), '(?is)\b(?:options?|op)\b(.*)$', 1), '(?i)[,;:/]|\s{2,}|\b(et|ou|options?|op)\b'),
    lambda une: regexp_replace(mots_intitule(une), '^[B-Z] ', '')), lambda une: length(une) > 1), '|'), ''),
  mots_intitule('lettre' || regexp_extract(strip_accents(texte), '(?is)\b(?:options?|op)\b\W*(.*)$', 1))) else '' end;

-- L'abrégé que le RNCP donne aux diplômes de chaque niveau de la BCN ; il a changé pour les mentions complémentaires, devenues certificats de spécialisation.
create or replace macro abreges_rncp() as table
  select niveau_diplome, unnest(string_split(abreges, ' / ')) as abrege
  from (values ('500', 'CAP'), ('503', 'CAPA'), ('400', 'BAC PRO'), ('403', 'BAC PRO'), ('450', 'BP'), ('453', 'BP'), ('553', 'BPA'), ('401', 'BMA'),
    ('010', 'MC4 / MC5 / CS'), ('461', 'MC4 / CS'), ('561', 'MC5 / CS'), ('463', 'CS'), ('563', 'CS'), ('363', 'CS'), ('420', 'BT'), ('446', 'BPJEPS'),
    ('320', 'BTS'), ('323', 'BTSA'), ('321', 'DMA'), ('350', 'DUT'), ('355', 'DEUST'), ('251', 'BUT'), ('241', 'DNMADE'), ('336', 'DEJEPS'),
    ('236', 'DESJEPS'), ('260', 'DE'), ('360', 'DE'), ('460', 'DE'), ('560', 'DE'), ('56T', 'TP'), ('46T', 'TP'), ('36T', 'TP'), ('26T', 'TP')
  ) as t(niveau_diplome, abreges);
