-- Young people found without solution by commune of residence and age, as handed over under agreement: small communes of one to four, no line for
-- nobody, codes that have lost their first zero.
--> convention/decrochage_communes_2024-11.csv
select '2024-11' as campagne, ltrim(code, '0') as code_commune, age, jeunes from (
  select code, age, floor(population / 1000 * pour_mille * autour(0.35, 'décrochage', code) * autour(0.1, 'décrochage', code, age)
    + hasard('décrochage', code, age, 'reste'))::integer as jeunes
  from base.communes, (values ('16-17', 0.55), ('18-25', 2.4)) as t(age, pour_mille)
) where jeunes > 0 order by code, age
