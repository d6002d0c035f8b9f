-- Visites du site, journaux et rapports côte à côte. Les visiteurs d'un mois viennent d'une période lue ou comptée entière.
select 'journal' as origine, coalesce(e.pas, m.pas) as pas, coalesce(e.periode, m.periode) as periode, 'ensemble' as axe, 'ensemble' as modalite,
  e.visites, m.visites as visiteurs, e.actions, e.rebonds, e.duree_s
from (from staging.stg_visites_journal__visites where genre = 'ensemble') as e
full join (from staging.stg_visites_journal__visites where genre = 'mois') as m on m.periode = e.periode
union all
select 'rapports', pas, periode, case rapport when 'synthese' then 'ensemble' else rapport end, valeur, visites, visiteurs, actions,
  if(rapport = 'synthese' or rebonds > 0, rebonds, null), if(rapport = 'synthese' or duree_s > 0, duree_s, null)
from staging.stg_matomo_rapports__rapports
where rapport in ('synthese', 'appareil', 'provenance')
