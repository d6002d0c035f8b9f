-- Un taux d'accès publié dit sa définition ; il n'est jamais recalculé d'une autre. Un public de une à quatre personnes, ou qui n'en laisse que si peu
-- hors de lui, est refusé, sans que son nombre soit recopié.
with jugees as (
  select *, case
    when not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) then 'année illisible'
    when not coalesce(regexp_full_match(territoire, 'pays:FR|(region|departement):[0-9AB]{2,3}'), false) then 'territoire illisible'
    when not coalesce(variante in ('A', 'B'), false) then 'variante inconnue'
    when nombre_positif(taux) is null or nombre_positif(taux) > 100 then 'taux impossible'
    when (entrants is not null and not regexp_full_match(sans_espaces(entrants), '[0-9]+'))
        or (denominateur is not null and not regexp_full_match(sans_espaces(denominateur),
        '[0-9]+')) then 'nombre illisible' end as regle
  from raw.entrees_formation__acces
), publics as (
  select *, try_cast(sans_espaces(entrees) as bigint) as e, try_cast(sans_espaces(entrees_total) as bigint) as et,
    try_cast(sans_espaces(demandeurs) as bigint) as d, try_cast(sans_espaces(demandeurs_total) as bigint) as dt
  from raw.entrees_formation__publics
), publics_juges as (
  select *, case
    when not coalesce(regexp_full_match(annee, '20[0-9]{2}'), false) then 'année illisible'
    when not coalesce(regexp_full_match(territoire, 'departement:([0-9][0-9AB]|97[0-9])'), false) then 'territoire illisible'
    when not coalesce(public in ('boeth', 'rsa', 'qpv', 'longue_duree'), false) then 'public inconnu'
    when not coalesce(e between 0 and et and d between 0 and dt, false) then 'nombre illisible'
    when list_has_any([e, et - e, d, dt - d], [1, 2, 3, 4]) then 'moins de cinq personnes' end as regle
  from publics
)
select _fichier as fichier, _ligne as ligne, regle, concat_ws(' / ', annee, territoire, variante, entrants, denominateur, taux) as valeur,
  'AAAA ; pays:FR, region:53 ou departement:35 ; A ou B ; nombres entiers ou vides ; pourcentage' as attendu
from jugees where regle is not null
union all
select _fichier, _ligne, regle, concat_ws(' / ', annee, territoire, public),
  'AAAA ; departement:35 ; boeth, rsa, qpv ou longue_duree ; nombres entiers, nuls ou de cinq au moins, dont aucun ne dépasse son total'
from publics_juges where regle is not null
