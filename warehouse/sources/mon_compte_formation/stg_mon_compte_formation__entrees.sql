-- Entrées d'un mois, d'une certification et d'un organisme. « -1 » : pas de code dans ce répertoire.
select annee || '-' || lpad(mois, 2, '0') as mois, case when upper(repertoire) like '%RNCP%' then 'rncp' else 'rs' end as repertoire,
  case when upper(repertoire) like '%RNCP%' then 'rncp:' || nullif(code_rncp, '-1') else 'rs:' || nullif(code_rs, '-1') end as certification,
  lpad(siret, 14, '0') as siret, entrees::integer as entrees, try_cast(sorties_totales as integer) as sorties_totales
from raw.mon_compte_formation__entrees
