-- Two editions of the bassins, an EPCI having moved between them, as at the producer's: codes are numbers, so that zeros are lost (dep 1, codbe 101);
-- former codes of communes kept; some bassins of other regions.
create temp table communes as
select r.code, c.bassin, c.nom_bassin, c.ancien_bassin from base.codes_communes as r join base.communes as c on c.code = coalesce(r.chef_lieu, r.code)
union all select code, 5313, 'REDON', 5313 from base.traversees
union all select code, map {'01': 8401, '2A': 9402, '971': 101}[departement],
  map {'01': 'BOURG EN BRESSE', '2A': 'AJACCIO', '971': 'BASSIN BASSE-TERRE'}[departement],
  map {'01': 8401, '2A': 9402, '971': 101}[departement] from base.codes_communes where departement in ('01', '2A', '971')
    and type = 'commune-actuelle';
--> geo/France_Travail_Bassin_Emploi_2021.csv
select ltrim(c.code, '0') as code_commune, ancien_bassin as code_bassin, coalesce(b.nom, c.nom_bassin) as nom_bassin
from communes as c left join base.bassins as b on b.code = c.ancien_bassin order by c.code
--> geo/France_Travail_Bassin_Emploi_2025.csv
select ltrim(code, '0') as code_commune, bassin as code_bassin, nom_bassin from communes order by code
