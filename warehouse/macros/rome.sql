-- Numéro de version d'un fichier du ROME (347, 461), d'après son nom.
create or replace macro numero_rome(fichier) as try_cast(regexp_extract(fichier, '_v([0-9]+)_', 1) as integer);

-- Les versions 3xx sont le ROME v3, les 4xx le ROME 4.0 : un même code peut y nommer deux métiers.
create or replace macro version_rome(fichier) as case when numero_rome(fichier) >= 400 then 'rome_v4' else 'rome_v3' end;

-- Ce que le ROME dit d'une mobilité : la v3 en donne le type, la 4.0 le rang seul.
create or replace macro mobilite_dite(type_v3, rang_v4) as
  case when type_v3 = 1 then 'métier proche' when type_v3 = 2 then 'évolution' when rang_v4 is not null then 'mobilité' else 'aucune' end;

-- L'export double les apostrophes.
create or replace macro texte_rome(texte) as replace(texte, '''''', '''');

-- Métiers (ROME v3) où mènent les formations sanitaires et sociales des gabarits, d'après leur nom court.
create or replace macro metiers_sanitaires() as table
  select * from (values
    ('aide_soignant', 'J1501'), ('auxiliaire_puericulture', 'J1304'), ('ambulancier', 'J1305'), ('infirmier', 'J1506'),
        ('puericulteur', 'J1507'), ('infirmier_anesthesiste', 'J1503'),
    ('infirmier_bloc', 'J1504'), ('manipulateur_radio', 'J1306'), ('sage_femme', 'J1104'),
        ('masseur_kinesitherapeute', 'J1404'), ('ergotherapeute', 'J1403'), ('psychomotricien', 'J1412'),
    ('audioprothesiste', 'J1401'), ('preparateur_pharmacie', 'J1307'), ('cadre_sante', 'J1502'),
        ('assistant_service_social', 'K1201'), ('educateur_specialise', 'K1207'),
    ('moniteur_educateur', 'K1207'), ('educateur_technique_specialise', 'K1203'), ('educateur_jeunes_enfants', 'K1202'),
        ('accompagnant_educatif_social', 'K1302')
  ) as liens(formation, rome);
