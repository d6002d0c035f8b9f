-- Une rentrée ou un lycée illisible, un niveau dont filles et garçons ne font pas le total, ou qui n'a pas de nombre.
with jugees as (
  select *, len(list_filter([[seconde, seconde_filles, seconde_garcons, seconde_production], [premiere, premiere_filles, premiere_garcons, premiere_production],
      [terminale, terminale_filles, terminale_garcons, terminale_production], [cap_1, cap_1_filles, cap_1_garcons, cap_1_production], [cap_2,
      cap_2_filles, cap_2_garcons, cap_2_production], [cap_1_an, cap_1_an_filles, cap_1_an_garcons, cap_1_an_production], [cap_3_ans,
      cap_3_ans_filles, cap_3_ans_garcons, cap_3_ans_production], [bma_1, bma_1_filles, bma_1_garcons, bma_1_production], [bma_2, bma_2_filles,
      bma_2_garcons, bma_2_production], [mc, mc_filles, mc_garcons, mc_production]],
      lambda n : n[1] is not null and coalesce(try_cast(n[1] as integer) <> try_cast(n[2] as integer) + try_cast(n[3] as integer)
        or try_cast(n[4] as integer) not between 0 and try_cast(n[1] as integer), true))) > 0 as incoherents
  from raw.eleves_pro__lycees
)
select _fichier as fichier, _ligne as ligne,
  case when not coalesce(regexp_full_match(rentree, '20[0-9]{2}'), false) then 'rentrée illisible'
    when not coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false) then 'code d''établissement impossible'
    else 'niveau dont les filles et les garçons ne font pas le total' end as regle,
  concat_ws(' / ', rentree, uai, seconde, seconde_filles, seconde_garcons) as valeur, 'rentrée AAAA, UAI, filles + garçons = élèves' as attendu
from jugees
where not coalesce(regexp_full_match(rentree, '20[0-9]{2}'), false) or not coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false) or incoherents
