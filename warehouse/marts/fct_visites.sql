-- Visites du site, journaux et rapports côte à côte.
select 'journal' as origine, pas, periode, 'ensemble' as axe, 'ensemble' as modalite, visites, null::BIGINT as visiteurs, actions, rebonds, duree_s
from staging.stg_visites_journal__visites where genre = 'ensemble'
union all
select 'journal_mois', 'mois', periode, 'ensemble', 'ensemble', null, visites, null, null, null
from staging.stg_visites_journal__visites where genre = 'mois'
