-- Des habitants projetés, à une année, dans un territoire et un scénario, d'un sexe et d'un âge ; des âges qui séparent 15, 25 et 65 ans.
with lignes as (
  select *, try_cast(age as integer) as borne, row_number() over (partition by annee, niveau, code, scenario, sexe, age order by _fichier, _ligne) as fois,
    list(distinct try_cast(age as integer)) over (partition by annee, niveau, code, scenario, sexe) as bornes
  from raw.projections_population__projections
), jugees as (
  select *, case
    when coalesce(try_cast(annee as integer), 0) not between 2000 and 2150 then 'année illisible'
    when niveau not in ('FRANCE', 'REG', 'DEP') or niveau is null
        or not regexp_full_match(coalesce(code, ''), '[0-9][0-9AB]?[0-9]?|FR') then 'territoire inconnu'
    when scenario not in ('central', 'population_haute', 'population_basse') or scenario is null then 'scénario inconnu'
    when sexe not in ('1', '2') or sexe is null then 'sexe inconnu'
    when coalesce(borne, -1) not between 0 and 120 then 'âge illisible'
    when coalesce(try_cast(replace(sans_espaces(population), ',', '.') as double), -1) < 0 then 'nombre impossible'
    when not list_has_all(bornes, [0, 15, 25, 65]) then 'âges qui ne séparent pas 15, 25 et 65 ans'
    when fois > 1 then 'ligne en double' end as regle
  from lignes
), insee as (
  select *, try_cast(regexp_extract(tranche, '[0-9]+') as integer) as borne,
    count(*) over (partition by _fichier, zone, sexe, tranche, annee) as fois,
    list(distinct try_cast(regexp_extract(tranche, '[0-9]+') as integer)) over (partition by _fichier, zone, sexe, annee) as bornes,
    bool_or(nom_compare(zone) in (select nom_compare(d.nom) from raw.decoupage__departements as d)) over (partition by _fichier) as departements
  from raw.projections_population__insee
), jugees_insee as (
  select *, case
    when zone is null or not departements then 'aucun département reconnu'
    when sexe not in ('1', '2') or sexe is null then 'sexe inconnu'
    when coalesce(borne, -1) not between 0 and 120 then 'âge illisible'
    when coalesce(try_cast(population as double), -1) < 0 then 'nombre impossible'
    when not list_has_all(bornes, [0, 15, 25, 65]) then 'âges qui ne séparent pas 15, 25 et 65 ans'
    when fois > 1 then 'ligne en double' end as regle
  from insee
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, niveau, code, scenario, sexe, age, population) as valeur,
  'année ; FRANCE, REG ou DEP et son code ; central, population_haute ou population_basse ; sexe 1 ou 2 ; âge ou borne basse d''une tranche ; nombre d''habitants' as attendu
from jugees where regle is not null
union all
select _fichier, _ligne, regle, concat_ws(' / ', zone, sexe, tranche, annee, population),
  'un département au moins ; sexe 1 ou 2 ; une tranche [0;4], dont 0, 15, 25 et 65 sont des bornes ; nombre d''habitants'
from jugees_insee where regle is not null
