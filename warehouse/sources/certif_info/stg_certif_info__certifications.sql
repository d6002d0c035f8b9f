-- Une certification de Certif Info ; le code de l'ancien diplôme qu'elle remplace, s'il y en a un.
select code, libelle, type, niveau_europeen(niveau) as niveau, formacode, [r for r in [rome_1, rome_2, rome_3, rome_4, rome_5] if r is not null] as romes,
  nsf, rncp, rs, case when length(code_scolarite) = 7 then '0' || code_scolarite else code_scolarite end as cfd, ancien_code,
  try_cast(derniere_session as integer) as derniere_session, etat_libelle
from raw.certif_info__certifications
