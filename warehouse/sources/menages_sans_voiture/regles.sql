-- Une commune, une fois par recensement et par fichier ; des ménages, et parmi eux ceux qui ont une voiture.
with lignes as (
  select *, try_cast(replace(menages, ',', '.') as double) as n, try_cast(replace(motorises, ',', '.') as double) as m,
    row_number() over (partition by _fichier, code_commune, annee order by _ligne) as fois
  from raw.menages_sans_voiture__communes
), jugees as (
  select *, case
    when not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') then 'code de commune illisible'
    when coalesce(n, -1) < 0 or coalesce(m, -1) < 0 then 'nombre illisible'
    when m > n + 0.001 then 'plus de ménages avec voiture que de ménages'
    when fois > 1 then 'commune et recensement en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, code_commune, menages, motorises) as valeur,
  'commune à 5 caractères, ménages et ménages avec voiture en nombres pondérés, une ligne par commune et recensement' as attendu
from jugees where regle is not null
union all
select _fichier, _ligne, 'part illisible ou commune en double', concat_ws(' / ', annee, code_commune, part),
  'une part de 0 à 100, une fois par commune et année'
from raw.menages_sans_voiture__parts
qualify not coalesce(try_cast(replace(part, ',', '.') as double) between 0 and 100, false)
  or row_number() over (partition by annee, code_commune order by _fichier, _ligne) > 1
