-- Un métier de la FAP 2009, une année, un nombre, une fois ; la catégorie est toujours nommée. Seule la ligne « Ensemble » des demandeurs peut valoir NA.
with lignes as (
  select _fichier, _ligne, metier, annee, milliers as nombre, categorie,
      categorie_demandeurs(categorie) in ('A', 'ABC') as nommee from raw.demandeurs_longs__series
  union all select _fichier, _ligne, metier, annee, tension, 'tension', true from raw.demandeurs_longs__tensions
  union all select _fichier, _ligne, metier, annee, milliers, 'emploi', true from raw.demandeurs_longs__emploi
), jugees as (
  select *, case
    when not regexp_full_match(coalesce(metier, ''), 'Ensemble|ENS|[A-Z]|[A-Z][0-9A-Z][A-Z]([0-9A-Z]{2})?') then 'code de métier illisible'
    when not coalesce(regexp_full_match(annee, '(19|20)[0-9]{2}'), false) then 'année illisible'
    when not coalesce(nommee, false) then 'catégorie non nommée'
    when not (try_cast(nombre as double) is not null and (categorie = 'tension' or try_cast(nombre as double) >= 0)
        or (metier = 'Ensemble' and nombre = 'NA')) then 'nombre illisible'
    when row_number() over (partition by _fichier, metier, annee, categorie order by _ligne) > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', metier, annee, categorie, nombre) as valeur,
  'code FAP 2009 (A0Z ou A0Z40), année, Catégorie A ou Catégories A, B, C, nombre' as attendu
from jugees where regle is not null
