with codes as (
  select _fichier, _ligne, code, code_parent as autre from raw.rome__codes
  union all select _fichier, _ligne, code, null from raw.rome__appellations
  union all select _fichier, _ligne, code, null from raw.rome__liens
  union all select _fichier, _ligne, code, cible from raw.rome__mobilites
  union all select _fichier, _ligne, code, null from raw.rome__riasec
  union all select _fichier, _ligne, code, null from raw.rome__domaines
)
select _fichier as fichier, _ligne as ligne, 'code ROME impossible' as regle, concat_ws(' / ', code, autre) as valeur,
    'une lettre et quatre chiffres' as attendu
from codes where not regexp_full_match(coalesce(code, ''), '[A-Z][0-9]{4}') or not coalesce(regexp_full_match(nullif(autre, ''), '[A-Z][0-9]{4}'), true)
union all
select _fichier, _ligne, 'type de mobilité inconnu', type, '1 (proche) ou 2 (évolution)' from raw.rome__mobilites where coalesce(type, '') not in ('1', '2')
union all
select _fichier, _ligne, 'référentiel inconnu', concat_ws(' / ', item, referentiel), 'item numérique, référentiel de 1 à 5'
from raw.rome__liens where not regexp_full_match(coalesce(item, ''), '[0-9]+') or not regexp_full_match(coalesce(referentiel, ''), '[1-5]')
