-- Un mois, un territoire, une durée, un nombre entier, une fois. Dans le jeu de la Dares, les lignes qui ne sont pas lues (offres satisfaites, totaux) ne sont pas jugées.
with lignes as (
  select _fichier, _ligne, mois, territoire_france_travail(type_territoire, territoire) as lieu, metier, duree, offres,
    row_number() over (partition by mois, territoire_france_travail(type_territoire, territoire), metier, duree order by _fichier, _ligne) as fois
  from raw.offres__detail
  union all
  select _fichier, _ligne, mois, coalesce(nullif(departement, 'Total'), nullif(region, '')), '', duree, offres, 1
  from raw.offres__dares
  where contains(lower(sorte), 'collect') and qualification = 'Total' and duree <> 'Total'
), jugees as (
  select *, case
    when not coalesce(regexp_full_match(mois, '20[0-9]{2}-(0[1-9]|1[0-2])(-[0-9]{2})?|199[0-9]-[01][0-9](-[0-9]{2})?'), false) then 'mois illisible'
    when lieu is null then 'territoire illisible'
    when not regexp_full_match(coalesce(metier, ''), '([A-Na-n][0-9]{4}.*)?') then 'code ROME illisible'
    when duree_offre(duree) is null then 'durée de l''emploi inconnue'
    when not coalesce(regexp_full_match(sans_espaces(offres), '[0-9]+([.]0)?'), false) then 'nombre illisible'
    when fois > 1 then 'ligne en double' end as regle
  from lignes
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', mois, lieu, metier, duree, offres) as valeur,
  'AAAA-MM ; REG, DEP ou BASSIN ; code ROME ou rien ; durable, temporaire ou occasionnelle ; nombre entier' as attendu
from jugees where regle is not null
