-- Un trimestre, un territoire, un métier et une nomenclature, une fois ; un nombre entier, ou rien.
with lignes as (
  select *, territoire_france_travail(type_territoire, territoire) as lieu,
    row_number() over (partition by indicateur, territoire_france_travail(type_territoire, territoire), metier, trimestre, nomenclature
      order by _fichier, _ligne) as fois
  from raw.marche_travail__chiffres
), jugees as (
  select *, case
    when not coalesce(regexp_full_match(trimestre, '20[0-9]{2}T[1-4]'), false) then 'trimestre illisible'
    when lieu is null then 'territoire illisible'
    when not coalesce(regexp_full_match(metier, '[A-N][0-9]{4}|CUMUL'), false) then 'code ROME illisible'
    when not regexp_full_match(coalesce(valeur, ''), '([0-9]+([.]0+)?)?') or nomenclature is null and valeur is not null then 'nombre illisible'
    when fois > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle,
  concat_ws(' / ', indicateur, trimestre, type_territoire, territoire, metier, nomenclature, valeur) as valeur,
  'AAAATn ; REG, DEP ou BASBMO ; code ROME ou CUMUL ; nombre entier ou rien' as attendu
from jugees where regle is not null
