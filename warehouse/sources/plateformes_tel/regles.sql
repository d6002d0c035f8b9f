-- Des appels qui ne peuvent pas être vrais ensemble, ou des personnes en trop petit nombre (leur nombre n'est pas recopié).
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(periode, '\d{4}-\d{2}(-\d{2})?'), false) then 'période illisible'
    when coalesce(try_cast(sans_espaces(recus) as bigint), -1) < 0 or coalesce(try_cast(sans_espaces(a_traiter) as bigint), -1) < 0
      or coalesce(try_cast(sans_espaces(decroches) as bigint), -1) < 0 then 'nombre d''appels illisible'
    when sans_espaces(decroches)::bigint > sans_espaces(a_traiter)::bigint
        or sans_espaces(a_traiter)::bigint > sans_espaces(recus)::bigint then 'appels incompatibles'
    else 'attente impossible' end as regle,
  concat_ws(' / ', periode, plateforme, recus, a_traiter, decroches, attente_p50_s, attente_p90_s) as valeur,
  'décrochés ≤ à traiter ≤ reçus, attente médiane ≤ attente de neuf appels sur dix' as attendu
from raw.plateformes_tel__appels
where not coalesce(regexp_full_match(periode, '\d{4}-\d{2}(-\d{2})?'), false)
  or coalesce(try_cast(sans_espaces(recus) as bigint), -1) < coalesce(try_cast(sans_espaces(a_traiter) as bigint), -1)
  or coalesce(try_cast(sans_espaces(a_traiter) as bigint), -1) < coalesce(try_cast(sans_espaces(decroches) as bigint), -1)
  or coalesce(try_cast(sans_espaces(decroches) as bigint), -1) < 0
  or (attente_p50_s is not null and try_cast(replace(attente_p50_s, ',', '.') as double) is null)
  or (attente_p90_s is not null and try_cast(replace(attente_p90_s, ',', '.') as double) is null)
  or try_cast(replace(attente_p50_s, ',', '.') as double) > try_cast(replace(attente_p90_s, ',', '.') as double)
union all
select _fichier, _ligne,
  case when not coalesce(regexp_full_match(periode, '\d{4}(-\d{2}|T[1-4])?'), false) then 'période illisible'
    when unite not in ('nombre', 'pourcent') or unite is null then 'unité inconnue'
    when try_cast(replace(sans_espaces(valeur), ',', '.') as double) is null then 'valeur illisible'
    when unite = 'pourcent' then 'pourcentage impossible'
    else 'moins de onze personnes' end,
  concat_ws(' / ', periode, plateforme, axe, modalite), 'nombre (0, ou onze au moins : regroupez les modalités) ou pourcent (0 à 100)'
from raw.plateformes_tel__qualification
where not coalesce(regexp_full_match(periode, '\d{4}(-\d{2}|T[1-4])?'), false) or unite is null or unite not in ('nombre', 'pourcent')
  or try_cast(replace(sans_espaces(valeur), ',', '.') as double) is null
  or (unite = 'pourcent' and not replace(sans_espaces(valeur), ',', '.')::double between 0 and 100)
  or (unite = 'nombre' and replace(sans_espaces(valeur), ',', '.')::double <> 0 and replace(sans_espaces(valeur), ',', '.')::double < 11)
