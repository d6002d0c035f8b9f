-- The passages of the Dares from the ROME v3 to the FAP of 2009: a list, and a SAS program, cards whose code is enough, then those that need a
-- qualification.
create temp table passages as
select rome, libelle, split_part(famille, ':', 1) as fap, split_part(famille, ':', 2) as qualifications, ligne
from (select *, unnest(string_split(familles, ' ')) as famille from base.fiches_rome);
--> dares-psm/fap225_rome.csv
select fap, rome, libelle as intitule_rome from passages union all select 'A0Z00', 'NA', 'NA' order by fap, rome
--> fap/passage_fap2009_romev3.txt
select unnest(['proc format ;', 'value  $FAP9RSQ'] || list('"' || rome || '" =' || chr(9) || '"' || fap || '"' order by ligne,
  fap) filter (qualifications = '') || [' Other = "ZZZZZ"; ', ' run;', '*;',
  'proc format ;', 'value  $FAP9RAQ'] || list('"' || rome || replace(array_to_string(string_split(qualifications, ''), '","+'), '+', rome) || '" = "'
    || fap || '"' order by ligne, fap)
  filter (qualifications <> '') || [' Other = "ZZZZZ"; ', ' run;', '*;']) as texte from passages
