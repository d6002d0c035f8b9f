-- Une rentrée, un lycée ou une commune illisible, une mesure qui n'est ni un nombre possible ni NS (non significatif : trop peu d'élèves), un indice sans élèves,
-- deux lignes d'un lycée qui se contredisent.
with jugees as (
  select *,
    not coalesce(regexp_full_match(rentree, '20[0-9]{2}-20[0-9]{2}') and rentree[6:]::integer = rentree[:4]::integer + 1, false) as sans_rentree,
    not coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false) as sans_code,
    not coalesce(regexp_full_match(code_commune, '[0-9][0-9AB][0-9]{3}'), false) as sans_commune,
    len(list_filter([[eleves_gt, ips_gt, ecart_type_gt], [eleves_pro, ips_pro, ecart_type_pro]], lambda v : not coalesce(
      v[1] is null and v[2] is null and v[3] is null
      or try_cast(v[1] as double) > 0 and try_cast(v[1] as double) = floor(try_cast(v[1] as double))
        and (v[2] = 'NS' or try_cast(v[2] as double) between 30 and 200)
        and (v[3] is null or v[3] = 'NS' or try_cast(v[3] as double) between 0 and 100), false))) > 0
      or eleves_gt is null and eleves_pro is null as illisible,
    count(distinct (eleves_gt, eleves_pro, ips_gt, ips_pro)) over (partition by rentree, uai) > 1 as contredite
  from raw.ips_lycees__lycees
)
select _fichier as fichier, _ligne as ligne,
  case when sans_rentree then 'rentrée illisible' when sans_code then 'code d''établissement impossible' when sans_commune then 'code de commune illisible'
    when illisible then 'mesure illisible' else 'deux lignes du même lycée se contredisent' end as regle,
  concat_ws(' / ', rentree, uai, code_commune, eleves_gt, ips_gt, eleves_pro, ips_pro) as valeur,
  'AAAA-AAAA, UAI, commune à 5, élèves en nombre entier et indice de 30 à 200 ou NS' as attendu
from jugees
where sans_rentree or sans_code or sans_commune or illisible or contredite
