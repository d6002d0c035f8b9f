-- Un métier ROME et un bassin, une fois par année ; des nombres, et des classes de 1 à 5 dont une peut manquer.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(rome, '[A-N][0-9]{4}'), false) or not coalesce(regexp_full_match(bassin, '[0-9]{3,4}'), false)
      or not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) then 'année, métier ou bassin illisible'
    when not coalesce(try_cast(replace(offres, ',', '.') as double) >= 0 and try_cast(replace(demandeurs_abc, ',', '.') as double) >= 0, false)
      then 'offres ou demandeurs illisibles'
    when not list_bool_and(list_transform([classe, intensite_embauches, lien_formation, manque_main_oeuvre, non_durabilite, conditions_contraignantes,
      inadequation_geographique], lambda v : v is null or v in ('1', '2', '3', '4', '5'))) then 'classe ou facteur hors de 1 à 5'
    when row_number() over (partition by annee, rome, bassin order by _fichier, _ligne) > 1 then 'ligne en double' end as regle
  from raw.tensions_bassins__metiers
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, rome, bassin, offres, demandeurs_abc, classe) as valeur,
  'année, code ROME, code de bassin, deux nombres, classes de 1 à 5 ou vides' as attendu
from jugees where regle is not null
