-- Real towns of the neighbouring départements, where the demo makes up a school and places of reception, as national files hold them. Angers is
-- beyond the 40 km, as most lines of a national file are.
select p.*, v.rang, uai_demo(p.departement, 900 + v.rang) as uai
from (select unnest(['44036', '44184', '44015', '50025', '50484', '53130', '53084', '49007']) as code, unnest(range(8)) as rang) as v
join base.positions as p using (code) order by v.rang
