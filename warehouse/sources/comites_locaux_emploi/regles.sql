-- Une commune, dans un seul comité ; un code court, et un nom par code.
with lues as (
  select _fichier, _ligne, code_commune, code, nom from raw.comites_locaux_emploi__communes
  union all
  select _fichier, _ligne, code_commune, code, nom from raw.comites_locaux_emploi__communes_france_travail
), lignes as (
  select *, count(distinct code) over (partition by _fichier, code_commune) as comites, count(distinct nom) over (partition by _fichier, code) as noms
  from lues
)
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') then 'code de commune illisible'
    when not regexp_full_match(coalesce(code, ''), '[0-9A-Za-z_]{1,12}') then 'code de comité illisible'
    when coalesce(nom, '') = '' or noms > 1 then 'nom absent, ou plusieurs noms pour un code'
    else 'commune dans plusieurs comités' end as regle,
  concat_ws(' / ', code_commune, code, nom) as valeur,
      'commune à 5 caractères, code de comité de 12 caractères au plus sans espace ni tiret, un nom par code, un comité par commune' as attendu
from lignes
where not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') or not regexp_full_match(coalesce(code, ''), '[0-9A-Za-z_]{1,12}')
  or coalesce(nom, '') = '' or noms > 1 or comites > 1
