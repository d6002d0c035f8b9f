-- Une fiche du RNCP ou du répertoire spécifique ; plusieurs archives : la plus récente l'emporte.
select fiche, case when fiche like 'RNCP%' then 'rncp' else 'rs' end as repertoire, regexp_extract(fiche, '[0-9]+') as numero, intitule, abrege,
  niveau_europeen(regexp_extract(niveau, '[0-9]')) as niveau, try_strptime(fin_enregistrement, '%d/%m/%Y')::date as fin_enregistrement,
  type_enregistrement, actif = 'ACTIVE' as active
from raw.rncp__fiches
qualify row_number() over (partition by fiche order by _fichier desc, _ligne) = 1
