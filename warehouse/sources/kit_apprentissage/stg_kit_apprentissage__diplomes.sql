-- Le zéro perdu d'un code de sept caractères est remis ; NR : aucune fiche.
select distinct case when length(cfd) = 7 then '0' || cfd else cfd end as cfd, libelle, nullif(fiche, 'NR') as fiche,
    niveau_europeen(regexp_extract(niveau, '[0-9]')) as niveau,
  lower(apprentissage) = 'oui' as apprentissage, try_strptime(echeance, '%d/%m/%Y')::date as echeance, actif = 'ACTIVE' as active
from raw.kit_apprentissage__diplomes
