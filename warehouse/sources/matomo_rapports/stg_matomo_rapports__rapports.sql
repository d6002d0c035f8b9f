-- Lignes de rapports, déjà regroupées au seuil par la lecture ; une période de moins de onze visites n'a pas de chiffres.
select rapport, periode, if(length(periode) = 10, 'jour', 'mois') as pas, valeur, visites::BIGINT as visites, visiteurs::BIGINT as visiteurs,
  actions::BIGINT as actions, rebonds::BIGINT as rebonds, duree_s::BIGINT as duree_s
from raw.matomo_rapports__rapports
