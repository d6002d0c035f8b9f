-- Une fiche du RNCP ou du répertoire spécifique ; plusieurs archives : la plus récente l'emporte. Sans archive, la disposition d'avant, dont les
-- échéances sont en mois/jour/année.
with lues as (
  select _fichier, _ligne, fiche, intitule, abrege, niveau, try_strptime(fin_enregistrement, '%d/%m/%Y')::date as fin_enregistrement,
    type_enregistrement, actif
  from raw.rncp__fiches
  union all
  select _fichier, _ligne, fiche, intitule, abrege, niveau, try_strptime(fin_enregistrement, '%m/%d/%y')::date, type_enregistrement, actif
  from raw.rncp__fiches_v14 where not exists (from raw.rncp__fiches)
)
select fiche, split_part(code_fiche(fiche), ':', 1) as repertoire, split_part(code_fiche(fiche), ':', 2) as numero, intitule, abrege,
  niveau_europeen(regexp_extract(niveau, '[0-9]')) as niveau, fin_enregistrement, type_enregistrement, actif = 'ACTIVE' as active
from lues
qualify row_number() over (partition by fiche order by _fichier desc, _ligne) = 1
