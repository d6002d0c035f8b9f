-- Une commune, une fois par recensement et par fichier ; des nombres pondérés, et parmi les actifs des chômeurs.
with lignes as (
  select *, try_cast(replace(emplois, ',', '.') as double) as e, try_cast(replace(actifs, ',', '.') as double) as a,
    try_cast(replace(chomeurs, ',', '.') as double) as c, row_number() over (partition by _fichier, code_commune, annee order by _ligne) as fois
  from raw.comparateur_communes__communes
), jugees as (
  select *, case
    when not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') then 'code de commune illisible'
    when coalesce(e, -1) < 0 or (actifs is not null and coalesce(a, -1) < 0) or (chomeurs is not null and coalesce(c, -1) < 0) then 'nombre illisible'
    when c > a + 0.001 then 'plus de chômeurs que d''actifs'
    when fois > 1 then 'commune et recensement en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, code_commune, emplois, actifs, chomeurs) as valeur,
  'commune à 5 caractères, emplois, actifs et chômeurs en nombres pondérés, une ligne par commune et recensement' as attendu
from jugees where regle is not null
