with codes as (
  select _fichier, _ligne, code, code_parent as autre from raw.rome__codes
  union all select _fichier, _ligne, code, null from raw.rome__appellations
  union all select _fichier, _ligne, code, null from raw.rome__liens
  union all select _fichier, _ligne, code, cible from raw.rome__mobilites
  union all select _fichier, _ligne, code, null from raw.rome__riasec
  union all select _fichier, _ligne, code, null from raw.rome__domaines
  union all select _fichier, _ligne, code, null from raw.rome__coeurs
  union all select _fichier, _ligne, code, null from raw.rome__interets
)
select _fichier as fichier, _ligne as ligne, 'code ROME impossible' as regle, concat_ws(' / ', code, autre) as valeur,
    'une lettre et quatre chiffres' as attendu
from codes where not regexp_full_match(coalesce(code, ''), '[A-Z][0-9]{4}') or not coalesce(regexp_full_match(nullif(autre, ''), '[A-Z][0-9]{4}'), true)
union all
select _fichier, _ligne, 'type de mobilité inconnu', concat_ws(' / ', type, rang), '1 (proche) ou 2 (évolution) ; dans le ROME 4.0, un rang'
from raw.rome__mobilites
where case version_rome(_fichier) when 'rome_v3' then coalesce(type, '') not in ('1', '2') else not regexp_full_match(coalesce(rang, ''), '[0-9]+') end
union all
select _fichier, _ligne, 'nature inconnue', concat_ws(' / ', item, referentiel, bloc, rubrique),
  'item numérique ; référentiel de 1 à 5, ou dans le ROME 4.0 un bloc de 1 à 8 et une rubrique de 1 à 3'
from raw.rome__liens
where not regexp_full_match(coalesce(item, ''), '[0-9]+') or case version_rome(_fichier)
  when 'rome_v3' then not regexp_full_match(coalesce(referentiel, ''), '[1-5]')
  else not regexp_full_match(coalesce(bloc, '') || coalesce(rubrique, ''), '[1-8][1-3]?') end
union all
select _fichier, _ligne, 'cœur de métier inconnu', coeur, 'Principale, Émergente ou vide' from raw.rome__coeurs
where coalesce(coeur, '') not in ('', 'Principale', 'Émergente')
