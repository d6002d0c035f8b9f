-- Part de chaque tranche d'âge parmi les demandeurs d'emploi d'un métier, en fraction ; le fichier ne dit ni l'année ni la catégorie.
select metier, trim(age) as age, round(part::double / 100, 6) as part from raw.contexte_metiers__ages
