-- Une étude se cite : un auteur ou un organisme, une année, un titre, une adresse http(s), un constat d'une phrase ; ce dont elle parle a un code.
with lignes as (
  select *, count(*) over (
    partition by _fichier, trim(titre), trim(annee), trim(constat), trim(territoire), trim(metier), trim(formation), trim(filiere)) as fois
  from raw.etudes__constats
), jugees as (
  select *, case
    when coalesce(trim(auteur), '') = '' and coalesce(trim(organisme), '') = '' then 'ni auteur ni organisme'
    when not coalesce(try_cast(trim(annee) as integer) between 1950 and 2100, false) then 'année illisible'
    when coalesce(trim(titre), '') = '' then 'titre absent'
    when coalesce(trim(constat), '') = '' then 'constat absent'
    when length(trim(constat)) > 400 then 'constat plus long qu''une phrase'
    when not regexp_full_match(coalesce(trim(lien), ''), 'https?://[^\s<>"]+') then 'lien qui n''est pas en http ou https'
    when not regexp_full_match(coalesce(trim(territoire), ''),
        '((pays|region|academie|departement|arrondissement|zone_emploi|bassin|comite_local|frr|epci|commune):[0-9A-Za-z_-]+)?') then 'territoire sans code typé'
    when length(coalesce(trim(theme), '')) > 50 then 'thème plus long que 50 caractères'
    when not regexp_full_match(coalesce(trim(metier), ''), '((fap2009|fap2021|rome):[0-9A-Z]+)?') then 'code de métier illisible'
    when not regexp_full_match(coalesce(trim(formation), ''), '(cfd:[0-9A-Z]{8})?') then 'code de formation illisible'
    when not regexp_full_match(coalesce(trim(filiere), ''), '([a-z0-9_]+)?') then 'code de filière illisible'
    when fois > 1 then 'constat donné deux fois' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle,
  left(concat_ws(' / ', auteur, organisme, annee, titre, lien, territoire, metier, formation, filiere), 200) as valeur,
  'auteur ou organisme ; année ; titre ; lien en http:// ou https:// ; constat de 400 caractères au plus ; territoire comme departement:35, métier comme fap2021:T2A60, formation comme cfd:50022146, filière comme numerique, ou vides' as attendu
from jugees where regle is not null
