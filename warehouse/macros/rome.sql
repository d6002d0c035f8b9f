-- Numéro de version d'un fichier du ROME (347, 461), d'après son nom.
create or replace macro numero_rome(fichier) as try_cast(regexp_extract(fichier, '_v([0-9]+)_', 1) as integer);

-- Les versions 3xx sont le ROME v3, les 4xx le ROME 4.0 : un même code peut y nommer deux métiers.
create or replace macro version_rome(fichier) as case when numero_rome(fichier) >= 400 then 'rome_v4' else 'rome_v3' end;

-- L'export double les apostrophes.
create or replace macro texte_rome(texte) as replace(texte, '''''', '''');
