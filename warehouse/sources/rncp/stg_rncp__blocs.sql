-- Les blocs de compétences d'une fiche ; plusieurs archives : le dernier intitulé l'emporte.
with lus as (
  from raw.rncp__blocs union all by name (from raw.rncp__blocs_v14 where not exists (from raw.rncp__blocs))
)
select fiche, bloc, intitule from lus where bloc is not null and intitule is not null
qualify row_number() over (partition by fiche, bloc order by _fichier desc, _ligne) = 1
