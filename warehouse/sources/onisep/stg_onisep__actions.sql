-- Une ligne par action : le producteur en répète quelques-unes. L'univers (lycee, superieur) est dans le nom du fichier.
select trim(action) as action, regexp_extract(formation, '(FOR\.[0-9]+)', 1) as formation, trim(libelle) as libelle,
    type, niveau_sortie, nullif(upper(trim(uai)), '') as uai,
  duree, modalites, code_scolarite, case when _fichier ilike '%lycee%' then 'lycee' else 'superieur' end as univers
from raw.onisep__actions
qualify row_number() over (partition by trim(action) order by _fichier, _ligne::bigint) = 1
