-- Social position of the families of the demo's schools, near what the Depp publishes for 2022 (about 97 and 116): one school in three has a general
-- route, in one of seven of which too few pupils are for an index to be told (NS).
--> ij/fr-en-ips-lycees-ap2022.csv
select '2022-2023' as rentree, uai, upper(nom) as nom, code as code_commune, if(secteur = 'Public', 'public', 'privé sous contrat') as secteur,
  if(gt > 0, 'LPO', 'LP') as type,
  nullif(gt, 0) || '.0' as eleves_gt, pro || '.0' as eleves_pro, case when gt = 0 then null when gt < 6 then 'NS'
    else printf('%.1f', 104 + 24 * hasard('ips', 'indice gt', uai)) end as ips_gt,
  printf('%.1f', 85 + 24 * hasard('ips', 'indice pro', uai)) as ips_pro,
  case when gt = 0 then null when gt < 6 then 'NS' else printf('%.1f', 26 + 10 * hasard('ips', 'écart gt', uai)) end as ecart_type_gt,
  printf('%.1f', 22 + 10 * hasard('ips', 'écart pro', uai)) as ecart_type_pro
from (select *, if(ordre % 3 <> 1, 0, round(if(ordre % 21 = 1, 3 + 2 * hasard('ips', 'gt', uai),
  60 + 840 * hasard('ips', 'gt', uai))))::integer as gt,
    round(40 + 480 * hasard('ips', 'pro', uai))::integer as pro from base.ecoles) order by uai
