-- Des nombres ; chaque tranche à sa place ; les tranches font le total, et les sexes l'ensemble, à l'arrondi près.
with lignes as (
  select _fichier, _ligne, annee, departement, sexe, tranche, try_cast(rang as integer) as rang, population, try_cast(population as double) as n,
    tranche ilike 'total%' as est_total, try_cast(regexp_extract(tranche, '^[0-9]+') as integer) as borne,
    sum(try_cast(population as double)) filter (tranche not ilike 'total%') over (partition by _fichier, annee, _ligne, sexe) as tranches,
    sum(try_cast(population as double)) filter (sexe <> 'ensemble') over (partition by _fichier, annee, _ligne, rang) as sexes
  from raw.estimations_population__departements
), jugees as (
  select *, case
    when coalesce(n, -1) < 0 then 'nombre illisible'
    when est_total <> (rang = 20) or not est_total and coalesce(borne, 5 * rang) <> 5 * rang or rang > 20 then 'tranche d''âge inattendue'
    when est_total and abs(n - tranches) > 25 then 'tranches d''âge qui ne font pas le total'
    when sexe = 'ensemble' and abs(n - sexes) > 5 then 'hommes et femmes qui ne font pas l''ensemble' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, departement, sexe, tranche, population) as valeur,
  'un nombre d''habitants ; vingt tranches de cinq ans qui font le total, deux sexes qui font l''ensemble' as attendu
from jugees where regle is not null
