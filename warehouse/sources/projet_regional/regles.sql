-- Un objectif vise un indicateur que l'entrepôt mesure, avec des parts de 0 à 1 ; un regroupement réunit des codes d'un seul niveau. Les clés et leurs types sont dits par le schéma du profil.
with objectifs as (
  select _fichier, _ligne, objectif as valeur, case
    when indicateur not in (select unnest(indicateurs_suivis())) then 'indicateur inconnu'
    when not coalesce(try_cast(cible as double) between 0 and 1, false)
        or not coalesce(try_cast(coalesce(depart, '0') as double) between 0 and 1, false) then 'valeur hors de 0 à 1'
    when try_cast(annee_cible as integer) is null or (depart is null) <> (annee_depart is null)
        or coalesce(try_cast(annee_depart as integer) >= try_cast(annee_cible as integer),
        false) then 'années incohérentes'
    end as regle
  from raw.projet_regional__objectifs
), service as (
  select o._fichier, o._ligne, o.indicateur as valeur, case
    when d.indicateur is null then 'indicateur du service inconnu'
    when not d.additif then 'personnes d''un mois ou d''un trimestre, qui ne s''additionnent pas sur douze mois'
    when not coalesce(try_cast(o.cible as double) > if(d.unite = '%', 1, 0), false)
        or try_cast(o.cible as double) > d.maximum * d.echelle then 'cible hors de son unité'
    when try_cast(o.annee_cible as integer) is null then 'années incohérentes'
    when count(*) over (partition by o.indicateur) > 1 then 'deux objectifs pour un indicateur'
    end as regle
  from raw.projet_regional__objectifs_service as o
  left join (select unnest(indicateurs_service(), recursive := true)) as d using (indicateur)
), listes as (
  select _fichier, _ligne, regroupement, codes, 'metiers' as liste from raw.projet_regional__metiers
  union all
  select _fichier, _ligne, regroupement, codes, 'activites' from raw.projet_regional__activites
), regroupements as (
  select _fichier, _ligne, regroupement || ' / ' || codes as valeur, case
    when liste = 'metiers' and not list_bool_and([regexp_full_match(c,
        'fap2021:[A-Z][0-9A-Z]{2}[0-9]{2}|fap2009:[A-Z][0-9A-Z]{2}[0-9]{2}') for c in from_json(codes,
        '["VARCHAR"]')]) then 'code de métier illisible'
    when liste = 'activites' and not (list_bool_and([regexp_full_match(c, 'a88:[0-9]{2}') for c in from_json(codes,
        '["VARCHAR"]')]) or list_bool_and([regexp_full_match(c, 'a38:[A-Z]{2}') for c in from_json(codes,
        '["VARCHAR"]')])) then 'codes d''activité illisibles ou de niveaux mêlés'
    end as regle
  from listes
), commentaires as (
  select _fichier, _ligne, date as valeur, case when try_cast(date as date) is null then 'date illisible' end as regle from raw.projet_regional__commentaires
)
select _fichier as fichier, _ligne as ligne, regle, valeur,
  'indicateur parmi ' || array_to_string(indicateurs_suivis(),
      ', ') || ' ; ou, du service, ' || array_to_string(list_transform(list_filter(indicateurs_service(),
      lambda i: i.additif), lambda i: i.indicateur || ' (' || i.unite || ')'),
      ', ') || ' ; sens hausse ou baisse ; parts de 0 à 1, cible du service dans son unité ; codes fap2021:A0X40, a88:10 ou a38:CA ; date AAAA-MM-JJ' as attendu
from (select * from objectifs union all select * from service union all select * from regroupements union all select * from commentaires)
where regle is not null
