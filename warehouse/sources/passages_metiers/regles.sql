-- Une ligne vide du fichier n'est pas une erreur ; un code d'une autre forme en est une.
with codes as (
  select _fichier, _ligne, fap, nullif(rome, 'NA') as vers, '[A-Z][0-9]{4}' as forme, null as qualification from raw.passages_metiers__fap_rome
  union all select _fichier, _ligne, fap, nullif(pcs, 'NA'), '[0-9]{3}[a-z]', null from raw.passages_metiers__fap_pcs
  union all select _fichier, _ligne, fap, rome, '[A-Z][0-9]{4}', qualification from raw.passages_metiers__rome_fap
), lignes as (
  select *, row_number() over (partition by _fichier, fap, vers, qualification order by _ligne) as fois from codes
      where coalesce(nullif(fap, 'NA'), vers) is not null
)
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(fap, ''), '[A-Z][0-9][A-Z0-9][0-9]{2}') then 'code FAP impossible'
    when not regexp_full_match(vers, forme) then 'code d''arrivée impossible' when not regexp_full_match(qualification, '[0-9]') then 'qualification impossible'
    else 'passage en double' end as regle,
  concat_ws(' / ', fap, vers, qualification) as valeur, 'FAP A0Z40, ROME A1101, PCS 2003 111a, qualification de 0 à 9' as attendu
from lignes
where not regexp_full_match(coalesce(fap, ''), '[A-Z][0-9][A-Z0-9][0-9]{2}') or not coalesce(regexp_full_match(vers, forme), true)
  or not coalesce(regexp_full_match(qualification, '[0-9]'), true) or fois > 1
