-- Tensions par métier ROME et bassin ; nombres à virgule, classes du producteur, vides où il n'en donne pas.
select annee::integer as annee, rome, zeros_rendus(bassin, 4) as bassin, round(replace(offres, ',', '.')::double, 2) as offres,
  round(replace(demandeurs_abc, ',', '.')::double, 2) as demandeurs_abc, classe::integer as classe,
  intensite_embauches::integer as intensite_embauches, lien_formation::integer as lien_formation, manque_main_oeuvre::integer as manque_main_oeuvre,
  non_durabilite::integer as non_durabilite, conditions_contraignantes::integer as conditions_contraignantes,
  inadequation_geographique::integer as inadequation_geographique
from raw.tensions_bassins__metiers
