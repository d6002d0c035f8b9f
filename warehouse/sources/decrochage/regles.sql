-- Une ligne qui n'est pas un nombre de jeunes d'un âge, dans une commune, à une campagne.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(campagne, '20[0-9]{2}-(0[1-9]|1[0-2])'), false) then 'campagne illisible'
    when coalesce(code_commune, '') !~ '^([0-9]{4,5}|2[AB][0-9]{3})$' then 'code de commune illisible'
    when not coalesce(trim(age) in ('16-17', '18-25'), false) then 'âge inconnu'
    when not coalesce(regexp_full_match(sans_espaces(jeunes), '[0-9]{1,9}'), false) then 'nombre impossible' end as regle
  from raw.decrochage__jeunes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', campagne, code_commune, age, jeunes) as valeur,
  'AAAA-MM ; commune ; 16-17 ou 18-25 ; nombre entier' as attendu
from jugees where regle is not null
