-- Salaried jobs at the workplace by commune and activity, with the number of employing establishments and the size of the largest one, as handed over
-- under agreement: thousands parted by a thin space.
--> convention/emploi_communes_a17_{annee}.csv
select annee, code as code_commune, a17 as activite, etablissements, replace(format('{:,}', effectif), ',',
  chr(8239)) as "Effectif salarié au 31/12/2023",
  replace(format('{:,}', premier), ',', chr(8239)) as premier from base.emplois where annee = 2023 order by code, a17
