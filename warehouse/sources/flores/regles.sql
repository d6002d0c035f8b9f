-- K : valeur non diffusée, vide ; toute autre valeur est un nombre. Une combinaison, une fois par fichier.
with lignes as (
  select *, row_number() over (partition by _fichier, niveau, code, activite, taille, statut, mesure, annee order by _ligne) as fois from raw.flores__postes
)
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(annee, ''), '20[0-9]{2}') then 'année illisible'
    when not regexp_full_match(coalesce(activite, ''), '_T|[A-Z]{2}|[A-Z][0-9]') then 'activité inconnue'
    when not regexp_full_match(coalesce(taille, ''), '_T|E0|E[0-9]+T[0-9]+|E_?GE[0-9]+|E[0-9]+_?GE') then 'taille inconnue'
    when coalesce(mesure, '') not in ('UNIT_LOC', 'EMPL3112') then 'grandeur inconnue'
    when try_cast(nullif(valeur, '') as double) is null and coalesce(etat, '') <> 'K' or try_cast(valeur as double) < 0 then 'nombre illisible'
    else 'combinaison en double' end as regle,
  concat_ws(' / ', niveau, code, activite, taille, mesure, etat, annee, valeur) as valeur,
  'activité A38 ou _T, taille E0, E1T4… ou _T, UNIT_LOC ou EMPL3112, valeur vide si OBS_STATUS vaut K' as attendu
from lignes
where not regexp_full_match(coalesce(annee, ''), '20[0-9]{2}') or not regexp_full_match(coalesce(activite, ''), '_T|[A-Z]{2}|[A-Z][0-9]')
  or not regexp_full_match(coalesce(taille, ''), '_T|E0|E[0-9]+T[0-9]+|E_?GE[0-9]+|E[0-9]+_?GE') or coalesce(mesure, '') not in ('UNIT_LOC', 'EMPL3112')
  or (try_cast(nullif(valeur, '') as double) is null and coalesce(etat, '') <> 'K') or try_cast(valeur as double) < 0 or fois > 1
