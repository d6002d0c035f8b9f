-- Un code de trois caractères par département, ou rien ; un département, une académie, un nom par académie.
with lignes as (
  select *, count(distinct academie) over (partition by _fichier, departement) as academies, count(distinct nom) over (partition by _fichier, academie) as noms
  from raw.academies__departements where coalesce(departement, '') <> ''
)
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(departement, '[0-9]{2}[0-9AB]') then 'code de département illisible'
    when not regexp_full_match(coalesce(academie, ''), '[0-9]{2}') then 'code d''académie illisible'
    when academies > 1 then 'département dans plusieurs académies'
    else 'nom absent, ou plusieurs noms pour un code' end as regle,
  concat_ws(' / ', departement, academie, nom) as valeur,
      'département à 3 caractères (001, 02A, 971), académie à 2 chiffres, une académie par département, un nom par académie' as attendu
from lignes
where not regexp_full_match(departement, '[0-9]{2}[0-9AB]') or not regexp_full_match(coalesce(academie, ''), '[0-9]{2}') or academies > 1
  or coalesce(nom, '') = '' or noms > 1
