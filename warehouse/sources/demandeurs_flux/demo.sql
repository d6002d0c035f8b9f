-- Stock at the end of the month, entries and exits by category, both below the published total; a card counts under five as `*`.
create temp macro cache(carte, n) as if(carte <> '' and n between 1 and 4, '*', n::varchar);
--> ft-demandeurs/flux_demandeurs_2023_2024.csv
select mois, type as type_territoire, code as territoire, carte as metier, categorie, cache(carte, fin) as stock, cache(carte, entrees) as entrees,
  cache(carte, sorties) as sorties from base.marche
