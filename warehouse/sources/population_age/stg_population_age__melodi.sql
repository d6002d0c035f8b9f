-- Le même tableau dans le fichier long de l'Insee : seules les communes, et les tranches que la base communale donne aussi ; les 75 ans et plus sont ce que laissent les autres.
with lignes as (
  select _fichier as fichier, regexp_extract(code, '[^-]+$') as code_commune, annee::integer as annee, replace(population, ',', '.')::double as population,
    case sexe when 'M' then 'hommes' when 'F' then 'femmes' else 'ensemble' end as sexe,
    case age when '_T' then 'ensemble' when 'Y_LT15' then '0_14' when 'Y0T14' then '0_14' when 'Y15T29' then '15_29'
        when 'Y30T44' then '30_44' when 'Y45T59' then '45_59' when 'Y60T74' then '60_74' end as age
  from raw.population_age__melodi
  where objet in ('COM', 'ARM') and coalesce(mesure, 'POP') = 'POP'
), connues as (
  select fichier, code_commune, annee, sexe, age, max(population) as population from lignes where age is not null group by all
)
select fichier, code_commune, annee, sexe, age, population from connues
union all
select fichier, code_commune, annee, sexe, '75_plus', greatest(0, 2 * max(population) filter (age = 'ensemble') - somme_ordonnee(population))
from connues group by all having count(*) = 6
