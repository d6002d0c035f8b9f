-- Offres collectées dans le mois ; metier : rome:X0000, ou ensemble.
select mois[1:7] as mois, territoire_france_travail(type_territoire, territoire) as territoire, metier_rome(metier) as metier, duree_offre(duree) as duree,
  sans_espaces(offres)::double::integer as offres
from raw.offres__detail
