-- Zone de chaque commune actuelle dans chaque édition d'un zonage. Un code n'a de sens qu'avec sa maille et son édition.
-- La courante est la dernière reçue ; pour les zones d'emploi, celle de 2020. Quand plusieurs anciennes communes mènent à la même, la ligne de son propre code l'emporte, puis la zone la plus fréquente.
with lignes as (
  select 'zone_emploi' as maille, 2020 as edition, code_commune, code, nom from staging.stg_zones_emploi__communes
  union all
  select 'zone_emploi', 2010, code_commune, code, nom from staging.stg_zones_emploi__communes_2010
  union all
  select 'bassin', edition, code_commune, code, nom from staging.stg_bassins__communes
  union all
  select 'epci', 0, code_commune, code, nom from staging.stg_decoupage__epci
  union all
  select 'arrondissement', 0, c.code, a.code, a.nom
  from staging.stg_decoupage__communes as c join staging.stg_decoupage__arrondissements as a on a.code = c.arrondissement
  where c.type = 'commune-actuelle'
  union all
  -- L'académie d'une région qui n'en a qu'une serait la région sous un autre code.
  select 'academie', 0, c.code, a.academie, a.nom
  from staging.stg_decoupage__communes as c join marts.dim_academies as a on a.departement = c.departement
  where c.type = 'commune-actuelle' and not a.seule
  union all
  select 'comite_local', edition, code_commune, code, nom from marts.dim_comites_locaux where retenue
  union all
  -- Sans liste des comités locaux, ils suivent les arrondissements, comme la plupart de ceux que l'on connaît ; leur nom le dit.
  select 'comite_local', 0, c.code, a.code, 'Comité local ' || de_nom(liaison_devinee(a.nom), a.nom) || ' (par défaut, arrondissement)'
  from staging.stg_decoupage__communes as c join staging.stg_decoupage__arrondissements as a on a.code = c.arrondissement
  where c.type = 'commune-actuelle' and not exists (from marts.dim_comites_locaux)
), actuelles as (
  select l.maille, l.edition, p.commune, l.code, bool_or(l.code_commune = p.commune) as meme_code, count(*) as voix
  from lignes as l join marts.dim_passage_communes as p on p.code = l.code_commune
  group by all
), noms as (
  select maille, edition, code, min(nom) as nom from lignes group by all
)
select a.maille, a.edition, a.commune, a.code, n.nom,
  case a.maille when 'zone_emploi' then a.edition = 2020 else a.edition = max(a.edition) over (partition by a.maille) end as courante
from actuelles as a join noms as n using (maille, edition, code)
qualify row_number() over (partition by a.maille, a.edition, a.commune order by a.meme_code desc, a.voix desc, a.code) = 1
