select _fichier as fichier, _ligne as ligne, 'année, métier, classe, tension ou éclairage illisible' as regle,
  concat_ws(' / ', annee, region, departement, metier, tension, classe) as valeur,
  'AAAA, FAP 2021 de 5 caractères, classe de 1 à 5 ou vide, nombre ou vide' as attendu
from raw.tensions_fap2021__indicateurs
where not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) or not coalesce(regexp_full_match(metier, '[A-Z][0-9][A-Z][0-9]{2}'), false)
  or (classe is not null and coalesce(try_cast(classe as double) not in (1, 2, 3, 4, 5), true))
  or (tension is not null and try_cast(replace(tension, ',', '.') as double) is null)
  or list_bool_or([indice is not null and try_cast(replace(indice, ',', '.') as double) is null for indice in [intensite_embauches, lien_formation,
    manque_main_oeuvre, non_durabilite, conditions_contraignantes, inadequation_geographique, non_attractivite]])
