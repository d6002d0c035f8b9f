-- Une catégorie nommée, un mois, un territoire, une fois ; des nombres entiers, ou * pour moins de cinq.
with lignes as (
  select *, territoire_france_travail(type_territoire, territoire) as lieu,
    row_number() over (partition by mois, territoire_france_travail(type_territoire, territoire), metier,
        categorie_demandeurs(categorie) order by _fichier, _ligne) as fois
  from raw.demandeurs_flux__detail
), jugees as (
  select *, case
    when not coalesce(regexp_full_match(mois, '20[0-9]{2}-(0[1-9]|1[0-2])'), false) then 'mois illisible'
    when lieu is null then 'territoire illisible'
    when not regexp_full_match(coalesce(metier, ''), '([A-Na-n][0-9]{4}.*)?') then 'code ROME illisible'
    when categorie_demandeurs(categorie) is null then 'catégorie non nommée'
    when len(list_filter([stock, entrees, sorties], lambda x : not regexp_full_match(coalesce(sans_espaces(x), ''), '[0-9]+|[*]'))) > 0 then 'nombre illisible'
    when fois > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', mois, type_territoire, territoire, metier, categorie, stock, entrees, sorties) as valeur,
  'AAAA-MM ; REG, DEP ou BASSIN ; code ROME ou rien ; catégorie A, B, C, ABC… ; nombres entiers ou *' as attendu
from jugees where regle is not null
