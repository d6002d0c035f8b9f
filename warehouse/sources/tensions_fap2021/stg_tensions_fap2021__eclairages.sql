-- Les sept éclairages d'un métier, sur l'échelle du producteur ; une ligne par éclairage qu'il donne.
select distinct annee::integer as annee, metier,
  case when departement is not null then 'departement:' || zeros_rendus(departement, 2)
    when region is not null then 'region:' || zeros_rendus(region, 2) else 'pays:FR' end as territoire,
  eclairage, replace(indice, ',', '.')::double as indice
from (unpivot raw.tensions_fap2021__indicateurs
  on intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique, non_attractivite
  into name eclairage value indice)
where tension is not null
