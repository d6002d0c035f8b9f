-- The « base communale » of population by sex and age: students and young workers live in towns; sexes for the last census only, numbers weighted.
--> recensement/base-cc-evol-struct-pop-2021.CSV
with parts as (
  select code, population, annee, age, sexe, round(1000 * population * croissance ** autour(0.5, 'croissance', code)) as total,
    part * urbain ** log10(greatest(50, population) / 3000)
    * if(annee = '15' and age >= '6074', 0.88, 1) * autour(0.12, 'age', code, sexe, age) as poids
  from base.recenses, (values ('21', 0.988), ('15', 0.962)) as a(annee, croissance),
    (values ('0014', 'H', 0.089, 0.97), ('1529', 'H', 0.079, 1.28), ('3044', 'H', 0.087, 1.02), ('4559', 'H', 0.101, 0.96),
      ('6074', 'H', 0.088, 0.92), ('7589', 'H', 0.038, 0.98), ('90P', 'H', 0.005, 1.02), ('0014', 'F', 0.085, 0.97), ('1529', 'F', 0.077, 1.28),
      ('3044', 'F', 0.089, 1.02), ('4559', 'F', 0.102, 0.96), ('6074', 'F', 0.093, 0.92), ('7589', 'F', 0.053, 0.98), ('90P', 'F', 0.014, 1.02))
      as t(age, sexe, part, urbain)
), nombres as (
  select *, part(total, poids, (code, annee), sexe || age) / 1000 as n from parts
)
from (pivot (
  select code as "CODGEO", 'P' || annee || '_' || case when sexe is null then 'POP' || coalesce(age, '') when age is null then 'POP' || sexe
    else sexe || age end as colonne, round(sum(n), 3) as n
  from nombres group by grouping sets ((code, annee), (code, annee, age), (code, annee, sexe), (code, annee, age, sexe)) having sexe is null
    or annee = '21'
) on colonne using sum(n)) order by "CODGEO"
