-- Offers of the month by length of the job; no line for none.
--> ft-demandeurs/offres_france_travail_2023_2024.csv
select mois, type as type_territoire, code as territoire, carte as metier, duree, offres
  from (unpivot base.marche on durable, temporaire, occasionnelle
  into name duree value offres) where categorie = 'A' and offres > 0
