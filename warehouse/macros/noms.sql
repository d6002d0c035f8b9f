-- Forme de comparaison d'un nom de lieu : capitales, sans accents, tirets ni apostrophes.
create or replace macro nom_compare(nom) as
  upper(strip_accents(trim(regexp_replace(replace(replace(nom, 'œ', 'oe'), 'Œ', 'OE'), '[-''’ ]+', ' ', 'g'))));

-- Nom en capitales remis en minuscules avec majuscules initiales ; les mots de liaison restent en minuscules.
create or replace macro nom_propre(nom) as case when nom <> upper(nom) then nom else
  list_aggregate(list_transform(string_split(lower(nom), ' '), lambda mot, rang :
    case when rang > 1 and mot in ('de', 'du', 'des', 'la', 'le', 'les', 'en', 'et', 'sur', 'sous', 'aux', 'lès') then mot
        when regexp_matches(mot, '^[dl]''.') then mot[1:2] || upper(mot[3]) || mot[4:]
        else upper(mot[1]) || mot[2:] end), 'string_agg', ' ') end;

-- Type de liaison du COG (0 « de », 1 « d' », 2 Le, 3 La, 4 Les, 5 L') deviné d'après le nom, faute de mieux.
create or replace macro liaison_devinee(nom) as case
  when nom like 'Le %' or nom like 'Pays %' then 2 when nom like 'La %' then 3 when nom like 'Les %' then 4 when nom like 'L''%' then 5
  when strip_accents(lower(nom))[1] in ('a', 'e', 'i', 'o', 'u', 'y') then 1 else 0 end;

-- « de Rennes », « d'Auray », « du Havre », « des Sables-d'Olonne », « de La Rochelle ».
create or replace macro de_nom(liaison, nom) as case liaison
  when 1 then 'd''' || nom
  when 2 then 'du ' || regexp_replace(nom, '^Le ', '')
  when 4 then 'des ' || regexp_replace(nom, '^Les ', '')
  else 'de ' || nom end;

-- « à Rennes », « au Havre », « aux Sables-d'Olonne », « à La Rochelle ».
create or replace macro lieu_commune(liaison, nom) as case liaison
  when 2 then 'au ' || regexp_replace(nom, '^Le ', '')
  when 4 then 'aux ' || regexp_replace(nom, '^Les ', '')
  else 'à ' || nom end;

-- « dans le Finistère », « en Ille-et-Vilaine », « dans les Côtes-d'Armor », « dans l'Ain », « en Loire-Atlantique », « dans la Sarthe », « à Paris ».
create or replace macro lieu_departement(liaison, nom) as case
  when nom in ('Paris', 'La Réunion', 'Mayotte') then 'à ' || nom
  when liaison in (0, 1) then 'en ' || nom
  when liaison = 2 then 'dans le ' || nom
  when liaison = 4 then 'dans les ' || nom
  when liaison = 5 then 'dans l''' || nom
  when contains(nom, '-') or nom in ('Charente', 'Corrèze', 'Dordogne', 'Gironde', 'Lozère', 'Mayenne', 'Moselle', 'Savoie', 'Vendée',
    'Guadeloupe', 'Martinique', 'Guyane') then 'en ' || nom
  else 'dans la ' || nom end;

-- « en Bretagne », « dans les Hauts-de-France », « dans le Grand Est », « à La Réunion ».
create or replace macro lieu_region(liaison, nom) as case
  when nom in ('La Réunion', 'Mayotte') then 'à ' || nom
  when liaison = 4 then 'dans les ' || nom
  when liaison = 2 and nom not like 'Centre%' then 'dans le ' || nom
  else 'en ' || nom end;

-- Une zone avec sa préposition, pour une phrase, sans le suffixe qui dit qu'elle est partielle ou entière.
create or replace macro lieu_zone(maille, liaison, nom) as case maille
  when 'zone_emploi' then 'dans la zone d''emploi ' || de_nom(liaison, nom)
  when 'bassin' then 'dans le bassin ' || de_nom(liaison, nom)
  when 'arrondissement' then 'dans l''arrondissement ' || de_nom(liaison, nom)
  when 'academie' then 'dans l''académie ' || de_nom(liaison, nom)
  when 'frr' then 'dans les c' || nom[2:]
  when 'comite_local' then case when nom ilike 'comité%' then 'dans le c' || nom[2:] else 'dans le comité local pour l''emploi « ' || nom || ' »' end
  else case when regexp_matches(nom, '^(CC|CA|CU|Métropole) ') then 'dans la ' else 'à ' end || nom end;

-- Nom de métier à comparer : sans accent, ni ponctuation, ni pluriel.
create or replace macro nom_singulier(nom) as
  trim(regexp_replace(regexp_replace(lower(strip_accents(nom)), '[^a-z0-9]+', ' ', 'g'), '[sx]\b', '', 'g'));
