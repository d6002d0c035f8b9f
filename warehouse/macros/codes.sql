-- Un code dont un tableur a ôté les zéros du début ; jamais coupé, ce que fait lpad : un département d'outre-mer en a trois.
create or replace macro zeros_rendus(code, longueur) as repeat('0', greatest(0, longueur - length(code))) || code;

-- Le code typé d'une fiche : « RNCP38596 » est rncp:38596, « RS9001 » rs:9001.
create or replace macro code_fiche(fiche) as lower(regexp_extract(fiche, '^[A-Z]+')) || ':' || regexp_extract(fiche, '[0-9]+$');

-- Ce qui fonde un passage, en mots.
create or replace macro qualite_dite(qualite) as case qualite when 'meme_intitule' then 'même diplôme, même intitulé'
  when 'remplacement' then 'fiche du diplôme remplacé ou remplaçant' when 'declare' then 'table des diplômes d’État'
  when 'parts_egales' then 'parts égales' when 'compose' then 'composé' else qualite end;
