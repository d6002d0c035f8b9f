-- Le même tableau dans le fichier long de l'Insee, pour les communes, dans l'un ou l'autre découpage des âges ; les plus âgés sont ce que laissent les autres.
with lignes as (
  select _fichier as fichier, regexp_extract(code, '[^-]+$') as code_commune, annee::integer as annee, replace(population, ',', '.')::double as population,
    case sexe when 'M' then 'hommes' when 'F' then 'femmes' else 'ensemble' end as sexe,
    case when age = '_T' then 'ensemble' when age in ('Y_LT15', 'Y0T14') then '0_14'
        when age in ('Y15T29', 'Y30T44', 'Y45T59', 'Y60T74', 'Y15T24', 'Y25T39', 'Y40T54', 'Y55T64', 'Y65T79')
        then replace(age[2:], 'T', '_') end as age
  from raw.population_age__melodi
  where objet in ('COM', 'ARM') and coalesce(mesure, 'POP') = 'POP'
), connues as (
  select fichier, code_commune, annee, sexe, age, max(population) as population from lignes where age is not null group by all
), decoupees as (
  select c.*, d.aines from connues as c, (values (['15_29', '30_44', '45_59', '60_74'], '75_plus'),
    (['15_24', '25_39', '40_54', '55_64', '65_79'], '80_plus')) as d(tranches, aines)
  where age in ('ensemble', '0_14') or list_contains(d.tranches, age)
  qualify count(*) over (partition by fichier, code_commune, annee, sexe, aines) = len(tranches) + 2
)
select distinct fichier, code_commune, annee, sexe, age, population from decoupees
union all
select fichier, code_commune, annee, sexe, aines, greatest(0, 2 * max(population) filter (age = 'ensemble') - somme_ordonnee(population))
from decoupees group by all
