-- Usage des fonctions du site, journaux et rapports côte à côte : les mêmes visites, comptées deux fois.
select 'journal' as origine, pas, periode, fonction, territoire, profil, visites, actions
from staging.stg_visites_journal__visites where genre = 'fonctions'
union all
select 'journal', 'mois', periode, 'ecartees', 'regroupe', 'regroupe', visites, null
from staging.stg_visites_journal__visites where genre = 'bilan' and visites > 0
