-- Zone d'emploi, bassin et intercommunalité de chaque commune actuelle de France. Un code n'a de sens qu'avec sa maille.
-- Quand plusieurs anciennes communes mènent à la même, la ligne de son propre code l'emporte, puis la zone la plus fréquente.
with lignes as (
  select 'zone_emploi' as maille, code_commune, code, nom from staging.stg_zones_emploi__communes
  union all
  select 'bassin', code_commune, code, nom from staging.stg_bassins__communes
  union all
  select 'epci', code_commune, code, nom from staging.stg_decoupage__epci
), actuelles as (
  select l.maille, p.commune, l.code, bool_or(l.code_commune = p.commune) as meme_code, count(*) as voix
  from lignes as l join marts.dim_passage_communes as p on p.code = l.code_commune
  group by all
), noms as (
  select maille, code, min(nom) as nom from lignes group by all
)
select a.maille, a.commune, a.code, n.nom
from actuelles as a join noms as n using (maille, code)
qualify row_number() over (partition by a.maille, a.commune order by a.meme_code desc, a.voix desc, a.code) = 1
