-- État d'une décision, comme il s'écrit ; nul s'il n'est pas de la liste.
create or replace macro etat_decision(texte) as case strip_accents(lower(trim(texte)))
  when 'a faire' then 'à faire' when 'en cours' then 'en cours' when 'faite' then 'faite' when 'fait' then 'faite' when 'abandonnee' then 'abandonnée'
  when 'abandonne' then 'abandonnée' end;

-- Cible d'un indicateur : 0,9 comme 90 % ; nulle si elle ne se lit pas.
create or replace macro cible_lue(texte) as case when regexp_matches(texte, '%\s*$')
  then try_cast(replace(sans_espaces(replace(texte, '%', '')), ',', '.') as double) / 100 else try_cast(replace(sans_espaces(texte), ',', '.') as double) end;
