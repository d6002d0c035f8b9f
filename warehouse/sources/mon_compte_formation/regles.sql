-- Des entrées sans mois, sans nombre ou sans organisme ; une offre sans organisme ni région. Un SIRET de 13 chiffres a perdu son zéro : il est admis, et remis.
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(annee, '20[0-9]{2}') and try_cast(mois as integer) between 1 and 12, false) then 'mois impossible'
    when not coalesce(try_cast(entrees as integer) >= 0, false) then 'nombre impossible' else 'SIRET impossible' end as regle,
  concat_ws(' / ', annee, mois, siret, entrees) as valeur, 'année, mois de 1 à 12, SIRET, nombre entier' as attendu
from raw.mon_compte_formation__entrees
where not coalesce(regexp_full_match(annee, '20[0-9]{2}') and try_cast(mois as integer) between 1 and 12, false)
  or not coalesce(try_cast(entrees as integer) >= 0, false) or not siret_valide(lpad(siret, 14, '0'))
union all
select _fichier, _ligne, case when siret_valide(lpad(siret, 14, '0')) then 'région impossible' else 'SIRET impossible' end,
  concat_ws(' / ', siret, region), 'SIRET, code de région ou rien'
from raw.mon_compte_formation__catalogue
where not siret_valide(lpad(siret, 14, '0')) or not coalesce(regexp_full_match(region, '[0-9]{1,2}'), true)
