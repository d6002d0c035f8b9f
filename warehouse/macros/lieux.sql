-- Lieux d'accueil : reconnaître un réseau, et comparer les noms de deux annuaires.

-- Type d'un lieu, par ses réseaux porteurs (codes de data·inclusion ou de l'annuaire de l'administration, entre virgules), sinon par son nom
-- en forme de comparaison (nom_compare) ; nul quand ce n'est pas un lieu d'orientation. L'Apec, les CIO, les MIFE et les cités des métiers n'ont pas de code de réseau.
create or replace macro type_lieu(reseaux, nom) as case
  when list_has_any(string_split(reseaux, ','), ['mission-locale', 'mission_locale', 'ML'])
      or regexp_matches(nom, '\bMISSIONS? LOCALES?\b') then 'mission_locale'
  when list_has_any(string_split(reseaux, ','), ['cap-emploi-reseau-cheops', 'cap_emploi', 'CAP_EMPLOI'])
      or regexp_matches(nom, '\bCAP EMPLOI\b') then 'cap_emploi'
  when list_has_any(string_split(reseaux, ','), ['france-travail', 'france_travail', 'pole_emploi', 'FT', 'PE']) then 'agence_france_travail'
  when list_has_any(string_split(reseaux, ','), ['apec', 'APEC']) or regexp_matches(nom, '\bAPEC\b') then 'apec'
  when list_has_any(string_split(reseaux, ','), ['cio', 'CIO']) or regexp_matches(nom, '\bCIO\b|\bCENTRES? D INFORMATION ET D ORIENTATION\b') then 'cio'
  when list_has_any(string_split(reseaux, ','), ['reseau-information-jeunesse', 'cij', 'crij', 'bij', 'pij'])
      or regexp_matches(nom, '\b(CRIJ|CIJ|BIJ|PIJ)\b|\bINFORMATION JEUNESSE\b') then 'information_jeunesse'
  when list_has_any(string_split(reseaux, ','), ['cite_metiers']) or regexp_matches(nom, '\bCITES? DES METIERS\b') then 'cite_metiers'
  when list_has_any(string_split(reseaux, ','), ['mife']) or regexp_matches(nom, '\bMIFE\b|\bMAISONS? DE L INFORMATION SUR LA FORMATION\b') then 'mife'
  when list_has_any(string_split(reseaux, ','), ['maisons-de-l-emploi', 'maison_emploi'])
      or regexp_matches(nom, '\bMAISONS? DE L EMPLOI\b') then 'maison_emploi' end;

-- Réseau d'un type de lieu, en clair.
create or replace macro reseau_lieu(type) as case type
  when 'agence_france_travail' then 'France Travail' when 'cio' then 'Éducation nationale' when 'mission_locale' then 'Missions locales'
  when 'cap_emploi' then 'Cap emploi' when 'apec' then 'Apec' when 'information_jeunesse' then 'Information jeunesse'
      when 'cite_metiers' then 'Cités des métiers'
  when 'mife' then 'Maisons de l’information sur la formation et l’emploi' when 'maison_emploi' then 'Maisons de l’emploi' else 'Hors réseau connu' end;

-- Opérateurs nationaux du conseil en évolution professionnelle.
create or replace macro reseau_cep(type) as type in ('agence_france_travail', 'mission_locale', 'cap_emploi', 'apec');

-- Nom de la liste des lieux où se forment les élèves (eleves_et_voisins).
create or replace macro liste_eleves(rentree, niveau, domaine) as rentree || ' ' || niveau || ' ' || domaine;

-- Liste écrite en JSON, entre accolades ou crochets, ou séparée par des virgules : ses valeurs, entre virgules.
create or replace macro liste_simple(texte) as regexp_replace(coalesce(texte, ''), '[\[\]{}"'' ]', '', 'g');

-- Ce qui distingue un lieu des autres du même type et de la même commune : son nom (nom_compare), sans le type, la commune (nom_compare), le
-- numéro de département ni les mots de liaison. Vide quand il n'y a rien d'autre : « MISSION LOCALE - RENNES » et « 35-ML RENNES » sont un seul lieu.
create or replace macro nom_distinctif(nom, commune) as trim(regexp_replace(regexp_replace(replace(
  ' ' || trim(regexp_replace(regexp_replace(nom, '\([^)]*\)|[,./«»"]', ' ', 'g'), ' +', ' ', 'g')) || ' ', ' ' || commune || ' ', ' '),
  '\b(\d{2,3}|2[AB]|MISSIONS?|LOCALES?|ML|CAP EMPLOI|APEC|CIO|CENTRES?|BUREAUX?|POINTS?|INFORMATION|ORIENTATION|JEUNESSE|CRIJ|CIJ|BIJ|PIJ|POUR L INSERTION PROFESSIONNELLE ET SOCIALE DES JEUNES|POUR|DES JEUNES|SIEGE|D|DE|DU|DES|L|LA|LE|LES|ET|A|AU|AUX|EN)\b', ' ', 'g'),
  ' +', ' ', 'g'));

-- « 3 rue du Port, 29000 Quimper » ; nulle sans voie.
create or replace macro adresse_postale(voie, code_postal, ville) as
  if(nullif(trim(voie), '') is null, null, concat_ws(', ', trim(voie), nullif(concat_ws(' ', nullif(trim(code_postal), ''), nullif(trim(ville), '')), '')));
