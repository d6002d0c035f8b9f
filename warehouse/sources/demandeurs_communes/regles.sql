-- Une ligne qui n'est pas un nombre de personnes d'un sexe et d'un âge, dans une commune, à la fin d'un trimestre.
select _fichier as fichier, _ligne as ligne,
  case when coalesce(code_commune, '') !~ '^([0-9]{4,5}|2[AB][0-9]{3})$' then 'code de commune illisible'
    when trimestre_iso(mois) is null then 'mois illisible'
    when sexe_iso(sexe) is null then 'sexe inconnu'
    when tranche_age(age) is null then 'tranche d''âge inconnue'
    else 'nombre impossible' end as regle,
  concat_ws(' / ', code_commune, mois, sexe, age, demandeurs) as valeur,
  'commune, mois de fin de trimestre (déc-24), Femmes ou Hommes, moins de 25, 25-49, 50 ans ou plus, nombre entier' as attendu
from raw.demandeurs_communes__inscrits
where coalesce(code_commune, '') !~ '^([0-9]{4,5}|2[AB][0-9]{3})$'
  or trimestre_iso(mois) is null or sexe_iso(sexe) is null or tranche_age(age) is null
  or not coalesce(regexp_full_match(sans_espaces(demandeurs), '[0-9]{1,9}'), false)
