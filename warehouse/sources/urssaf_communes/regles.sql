-- Une commune, une sous-classe de la NAF, une fois par fichier ; des nombres entiers, ou rien.
with lignes as (
  select _fichier, _ligne, code_commune, code_ape, grand_secteur,
    nullif(regexp_extract(sans_espaces(concat_ws('|', *columns('^(etablissements|effectifs)_'))), '[^|]*[^0-9|][^|]*'), '') as illisible,
    row_number() over (partition by _fichier, code_commune, code_ape order by _ligne) as fois
  from raw.urssaf_communes__effectifs
)
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') then 'code de commune illisible'
    when not regexp_full_match(coalesce(code_ape, ''), '[0-9]{4}[A-Z]') then 'code APE illisible'
    when not regexp_matches(coalesce(grand_secteur, ''), '^GS[1-7]( |$)') then 'grand secteur inconnu'
    when illisible is not null then 'nombre illisible'
    else 'commune et APE en double' end as regle,
  concat_ws(' / ', code_commune, code_ape, grand_secteur, illisible) as valeur,
  'commune à 5 caractères, APE sans point (6201Z), secteur GS1 à GS7, nombres entiers, une ligne par commune et APE' as attendu
from lignes
where not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') or not regexp_full_match(coalesce(code_ape, ''), '[0-9]{4}[A-Z]')
  or not regexp_matches(coalesce(grand_secteur, ''), '^GS[1-7]( |$)') or illisible is not null or fois > 1
