-- Une aide se lit : un nom, un public, un financeur, un territoire typé, une page ; un montant avec sa période, ou ni l'un ni l'autre.
with lignes as (
  select *, count(*) over (partition by _fichier, aide, public, territoire) as fois, montant_lu(montant) as euros from raw.aides_locales__aides
), jugees as (
  select *, case
    when coalesce(trim(aide), '') = '' or coalesce(trim(public), '') = '' or coalesce(trim(financeur), '') = '' then 'aide, public ou financeur absent'
    when not regexp_full_match(coalesce(territoire, ''),
        '(pays|region|academie|departement|arrondissement|zone_emploi|bassin|comite_local|frr|epci|commune):[0-9A-Za-z_-]+') then 'territoire sans code typé'
    when coalesce(montant, '') <> '' and (euros is null or euros <= 0) then 'montant illisible'
    when (coalesce(montant, '') = '') <> (coalesce(par, '') = '')
        or coalesce(par, '') not in ('', 'formation', 'an', 'mois', 'jour', 'trajet') then 'période du montant inconnue'
    when not regexp_full_match(coalesce(adresse, ''), 'https://[^ ]+') then 'adresse de page illisible'
    when coalesce(verifiee_le, '') <> '' and try_cast(verifiee_le as date) is null then 'date illisible'
    when fois > 1 then 'aide donnée deux fois' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, left(concat_ws(' / ', aide, public, montant, par, territoire, adresse, verifiee_le), 200) as valeur,
  'aide, public et financeur ; territoire comme departement:35 ; montant en euros avec formation, an, mois, jour ou trajet, ou les deux vides ; page en https:// ; date AAAA-MM-JJ' as attendu
from jugees where regle is not null
