-- Une nature de contrat, une période et un nombre entier par ligne, une fois par fichier. La ligne « _calage_ » n'a pas de nombre brut :
-- elle rend la somme des séries corrigées égale à la série corrigée de l'ensemble, et peut être négative.
with lignes as (
  select *, contrat_dpae(nature, duree) as contrat, concat_ws(' ', grand_secteur, secteur_na38) as activite,
    row_number() over (partition by _fichier, code_region, code_ancienne_region, code_departement, code_zone_emploi,
        grand_secteur, secteur_na38, nature, duree, annee, trimestre, fin order by _ligne) as fois
  from (from raw.dpae__trimestrielles union all by name from raw.dpae__mensuelles)
), jugees as (
  select *, case
    when contrat is null then 'nature de contrat inconnue'
    when not coalesce(regexp_full_match(annee, '20[0-9]{2}(-.*)?') and regexp_full_match(trimestre, '.*[1-4]')
        and regexp_full_match(fin, '20[0-9]{2}-[01][0-9]-[0-3][0-9].*'), false) then 'période illisible'
    when not regexp_full_match(activite, '((GS[1-7]|nca|_calage_)( .*)?)?')
        and not regexp_matches(activite, '^([A-U][A-Z]|nca|_calage_)( |$)') then 'activité inconnue'
    when not coalesce(try_cast(sans_espaces(brut) as bigint) >= 0, contains(activite, 'calage'))
        or (coalesce(cvs, '') <> '' and try_cast(replace(sans_espaces(cvs), ',',
        '.') as double) is null) then 'nombre illisible'
    when fois > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle,
  concat_ws(' / ', code_region, code_departement, code_zone_emploi, activite, nature, annee, trimestre, fin, brut, cvs) as valeur,
  'CDI, CDD de plus d''un mois ou CDD de moins d''un mois ; année, trimestre et dernier jour AAAA-MM-JJ ; nombre entier ; une ligne par territoire, activité, contrat et période' as attendu
from jugees where regle is not null
