-- Usage du site, journaux et rapports côte à côte : les mêmes visites, comptées deux fois. Un rapport n'a qu'un axe à la fois.
select 'journal' as origine, pas, periode, fonction, territoire, profil, visites, actions
from staging.stg_visites_journal__visites where genre = 'fonctions'
union all
select 'journal', 'mois', periode, 'ecartees', 'regroupe', 'regroupe', visites, null
from staging.stg_visites_journal__visites where genre = 'bilan' and visites > 0
union all
select 'rapports', pas, periode, if(rapport in ('fonction', 'evenement'), valeur, 'ensemble'), if(rapport = 'commune', valeur, 'ensemble'),
  if(rapport = 'profil', valeur, 'ensemble'), sum(visites)::BIGINT, sum(actions)::BIGINT
from staging.stg_matomo_rapports__rapports as r
where rapport in ('fonction', 'commune', 'profil')
  -- Une fonction se compte à ses pages ; à ses événements quand elle n'a pas de page dans la période.
  or (rapport = 'evenement' and not exists (from staging.stg_matomo_rapports__rapports as p where p.rapport = 'fonction'
      and p.periode = r.periode and p.valeur = r.valeur))
group by all
