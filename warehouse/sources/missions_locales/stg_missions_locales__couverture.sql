-- Mission locale compétente pour une commune : plusieurs lignes quand plusieurs le sont. Les zéros perdus des codes sont remis.
select distinct lpad(trim(code_commune), 5, '0') as code_commune, lpad(trim(code_ml), 5, '0') as code_ml, trim(mission_locale) as nom,
  replace(nom_propre(regexp_replace(trim(mission_locale), '^\w{2,3}-ML ', 'MISSION LOCALE ')), 'Mission Locale', 'Mission locale') as libelle,
  lpad(trim(code_postal), 5, '0') as code_postal, trim(ville) as ville
from raw.missions_locales__couverture
