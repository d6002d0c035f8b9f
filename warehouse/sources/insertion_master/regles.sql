-- Une année, un établissement, une situation, et des taux de 0 à 100, « ns », « nd » ou vides.
with longues as (
  unpivot (select _fichier, _ligne, annee, uai, situation, taux_reponse, insertion, cadres, stables, temps_plein, hors_region
    from raw.insertion_master__disciplines)
  on taux_reponse, insertion, cadres, stables, temps_plein, hors_region into name mesure value valeur
)
select _fichier as fichier, _ligne as ligne, 'diplômés de master illisibles' as regle, concat_ws(' / ', annee, uai, situation, mesure, valeur) as valeur,
  'année AAAA, UAI ou UNIV, 18 ou 30 mois, taux entier de 0 à 100, ns ou nd' as attendu
from longues
where not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) or not (uai = 'UNIV' or uai_valide(uai))
  or not coalesce(regexp_matches(situation, '^(18|30) mois'), false)
  or (lower(valeur) not in ('ns', 'nd', '') and not coalesce(try_cast(valeur as integer) between 0 and 100, false))
