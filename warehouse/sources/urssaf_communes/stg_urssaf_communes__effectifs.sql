-- Une ligne par commune, APE et année où il y a au moins un établissement : une case vide n'est pas un zéro.
-- effectif vide avec un établissement : le producteur ne le donne pas ; 0 : établissement sans salarié au 31 décembre.
select fichier, code_commune, ape, secteur, annee, sans_espaces(etablissements)::integer as etablissements, sans_espaces(effectif)::integer as effectif
from (
  select _fichier as fichier, code_commune, code_ape as ape, left(grand_secteur, 3) as secteur, unnest(range(2006, 2036))::integer as annee,
    unnest([*columns('^etablissements_')]) as etablissements, unnest([*columns('^effectifs_')]) as effectif
  from raw.urssaf_communes__effectifs
)
where etablissements is not null
