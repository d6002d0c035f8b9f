-- Des nombres ; les tranches font le total, et les sexes l'ensemble, à l'arrondi près.
with lignes as (
  select _fichier, _ligne, annee, departement, sexe, age, population, try_cast(population as double) as n,
    sum(try_cast(population as double)) filter (age <> 'total') over (partition by _fichier, annee, _ligne, sexe) as tranches,
    sum(try_cast(population as double)) filter (sexe <> 'ensemble') over (partition by _fichier, annee, _ligne, age) as sexes
  from raw.estimations_population__departements
), jugees as (
  select *, case
    when coalesce(n, -1) < 0 and not (population is null and age = '95') then 'nombre illisible'
    when age = 'total' and abs(n - tranches) > 25 then 'tranches d''âge qui ne font pas le total'
    when sexe = 'ensemble' and abs(n - sexes) > 5 then 'hommes et femmes qui ne font pas l''ensemble' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, departement, sexe, age, population) as valeur,
  'un nombre d''habitants ; vingt tranches qui font le total, deux sexes qui font l''ensemble' as attendu
from jugees where regle is not null
