-- Une commune, une fois par fichier ; des nombres, ou « s » pour le secret.
with jugees as (
  select *, case
    when not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') then 'code de commune illisible'
    when not list_bool_and(list_transform([menages, personnes, mediane, pauvrete],
        lambda v : v is null or v in ('s', 'nd') or coalesce(try_cast(replace(v, ',', '.') as double) >= 0, false))) then 'nombre illisible'
    when try_cast(replace(pauvrete, ',', '.') as double) > 100 then 'part de plus de cent'
    when row_number() over (partition by _fichier, code_commune order by _ligne) > 1 then 'commune en double' end as regle
  from raw.filosofi__communes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', code_commune, menages, mediane, pauvrete) as valeur,
  'commune à 5 caractères, nombres, ou « s » (secret) et « nd » (non disponible)' as attendu
from jugees where regle is not null
