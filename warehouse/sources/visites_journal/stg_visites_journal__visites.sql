-- Cellules déjà regroupées au seuil par la lecture des journaux ; un jour trop peu fréquenté est devenu son mois.
select genre, jour as periode, if(length(jour) = 10, 'jour', 'mois') as pas, fonction, commune as territoire, profil,
  visites::BIGINT as visites, actions::BIGINT as actions, rebonds::BIGINT as rebonds, duree_s::BIGINT as duree_s
from raw.visites_journal__visites
