-- `anciens` et `nouveaux` : diplômes que celui-ci remplace, et qui le remplacent, tels que la BCN les dit.
select distinct trim(cfd) as cfd, trim(niveau_diplome) as niveau_diplome, trim(groupe) as groupe, trim(libelle) as libelle,
  niveau_europeen(niveau_europeen) as niveau, try_strptime(date_ouverture, '%d/%m/%Y')::date as ouverture,
  try_strptime(date_fermeture, '%d/%m/%Y')::date as fermeture, try_cast(derniere_session as integer) as derniere_session,
  [trim(a) for a in [ancien_1, ancien_2, ancien_3, ancien_4, ancien_5, ancien_6, ancien_7] if length(trim(a)) = 8] as anciens,
  [trim(n) for n in [nouveau_1, nouveau_2, nouveau_3, nouveau_4, nouveau_5, nouveau_6, nouveau_7] if length(trim(n)) = 8] as nouveaux
from raw.bcn__diplomes
where cfd is not null
