-- Une ligne qui n'est pas un nombre brut, arrondi à 5, de demandeurs des catégories A, B et C ensemble : une autre série ne s'y mêle pas.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(date, '20[0-9]{2}-T[1-4]'), false) then 'trimestre illisible'
    when not coalesce(regexp_full_match(code_commune, '([0-9]{5}|2[AB][0-9]{3}|Total)'), false) then 'code de commune illisible'
    when type is distinct from 'Brutes' or categorie is distinct from 'ABC' then 'autre type de données, ou autre catégorie'
    when sexe is distinct from 'Total' and sexe_iso(sexe) is null then 'sexe inconnu'
    when age is distinct from 'Total' and tranche_age(age) is null then 'tranche d''âge inconnue'
    when not coalesce(regexp_full_match(demandeurs, '[0-9]{0,8}[05]'), false) then 'nombre qui n''est pas arrondi à 5'
    when row_number() over (partition by date, code_commune, sexe, age order by _fichier, _ligne) > 1 and code_commune <> 'Total' then 'ligne en double'
  end as regle
  from raw.demandeurs_abc__inscrits
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', date, code_commune, type, categorie, sexe, age, demandeurs) as valeur,
  'AAAA-Tn, commune, Brutes, ABC, Total Hommes ou Femmes, Total ou tranche d''âge, multiple de 5' as attendu
from jugees where regle is not null
