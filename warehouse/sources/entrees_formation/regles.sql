-- Un taux d'accès publié dit sa définition ; il n'est jamais recalculé d'une autre.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) then 'année illisible'
    when not coalesce(regexp_full_match(territoire, 'pays:FR|(region|departement):[0-9AB]{2,3}'), false) then 'territoire illisible'
    when not coalesce(variante in ('A', 'B'), false) then 'variante inconnue'
    when nombre_positif(taux) is null or nombre_positif(taux) > 100 then 'taux impossible'
    when (entrants is not null and not regexp_full_match(sans_espaces(entrants), '[0-9]+'))
        or (denominateur is not null and not regexp_full_match(sans_espaces(denominateur),
        '[0-9]+')) then 'nombre illisible' end as regle
  from raw.entrees_formation__acces
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, territoire, variante, entrants, denominateur, taux) as valeur,
  'AAAA ; pays:FR, region:53 ou departement:35 ; A ou B ; nombres entiers ou vides ; pourcentage' as attendu
from jugees where regle is not null
