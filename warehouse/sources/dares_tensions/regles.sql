select _fichier as fichier, _ligne as ligne, 'niveau géographique inconnu' as regle, niveau_geo as valeur, 'nat, reg ou dep' as attendu
from raw.dares_tensions__indicateurs where trim(coalesce(niveau_geo, '')) not in ('nat', 'reg', 'dep')
union all
select _fichier, _ligne, 'niveau de métier inconnu', niveau_fap, 'fap 225 ou fap 87 (FAP 2009), fap 228 ou fap 86 (FAP 2021)'
from raw.dares_tensions__indicateurs where trim(coalesce(niveau_fap, '')) not in ('fap 225', 'fap 87', 'fap 228', 'fap 86')
union all
select _fichier, _ligne, 'classe ou facteur hors de 1 à 5', concat_ws(' ', classe, intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite,
  conditions_contraignantes, inadequation_geographique), '1 à 5, ou vide'
from raw.dares_tensions__indicateurs
where not list_bool_and(list_transform([classe, intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes,
  inadequation_geographique], lambda v : v is null or coalesce(try_cast(v as double) in (1, 2, 3, 4, 5), false)))
