-- [ND] : donnée qu'une unité non diffusible ne montre pas. Une clé de SIRET n'est pas contrôlée : La Poste a les siennes.
with lignes as (
  select *, count(*) over (partition by siret) as fois, row_number() over (partition by siret order by _fichier, _ligne) as rang from raw.sirene__etablissements
)
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(siret, ''), '[0-9]{14}') then 'SIRET illisible'
    when coalesce(etat, '') not in ('A', 'F') then 'état inconnu'
    when coalesce(diffusion, '') not in ('O', 'P', 'N') then 'statut de diffusion inconnu'
    when not coalesce(regexp_full_match(tranche, 'NN|[0-5][0-9]|\[ND\]'), true) then 'tranche d''effectif inconnue'
    when try_cast(creation as date) is null and creation is not null and creation <> '[ND]' then 'date illisible'
    when not coalesce(regexp_full_match(commune, '[0-9][0-9AB][0-9]{3}|\[ND\]'), true) then 'code de commune illisible'
    else 'établissement en double' end as regle,
  concat_ws(' / ', siret, etat, diffusion, tranche, creation, commune) as valeur,
      'SIRET à 14 chiffres, une fois ; état A ou F ; diffusion O, P ou N ; tranche NN, 00 à 53 ; date AAAA-MM-JJ' as attendu
from lignes
where not regexp_full_match(coalesce(siret, ''), '[0-9]{14}') or coalesce(etat, '') not in ('A', 'F') or coalesce(diffusion, '') not in ('O', 'P', 'N')
  or not coalesce(regexp_full_match(tranche, 'NN|[0-5][0-9]|\[ND\]'), true)
      or (try_cast(creation as date) is null and creation is not null and creation <> '[ND]')
  or not coalesce(regexp_full_match(commune, '[0-9][0-9AB][0-9]{3}|\[ND\]'), true) or (fois > 1 and rang > 1)
