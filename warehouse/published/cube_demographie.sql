/*---
description: Créations d'établissements, stock au 1er janvier et survie à trois ans (Sirene), sur dix années entières au plus
tri: [annee, territoire, activite]
colonnes:
  annee: Année entière
  territoire: région, département, zone d'emploi, bassin ou intercommunalité (code typé), partie régionale
  activite: ensemble, poste A17 (a17:C1) ou non_rangee
  stock: Établissements ouverts au 1er janvier, d'après leurs dates de création et de fermeture
  creations: Établissements créés dans l'année
  fermetures: Établissements fermés dans l'année et toujours fermés
  survivants: Établissements créés dans l'année qui ont passé leur troisième anniversaire ; vide tant que tous n'ont pas pu l'atteindre
---*/
with dates as (
  select max(creation) as dernier from marts.fct_etablissements_sirene
), annees as (
  select unnest(range(year(dernier) - 10, year(dernier))) as annee, dernier from dates where dernier is not null
), etablissements as (
  select t.territoire, a.activite, e.creation, e.fermeture
  from marts.fct_etablissements_sirene as e
  join marts.dim_appartenances as t on t.commune = e.commune and t.maille not in ('pays', 'commune') and t.territoire not like '%-entier'
  cross join (select unnest(['ensemble', e.activite]) as activite) as a
  where e.creation is not null and (e.actif or e.fermeture is not null)
)
select a.annee::integer as annee, e.territoire, e.activite,
  count(*) filter (e.creation < make_date(a.annee::integer, 1, 1)
      and (e.fermeture is null or e.fermeture >= make_date(a.annee::integer, 1, 1)))::bigint as stock,
  count(*) filter (year(e.creation) = a.annee)::bigint as creations,
  count(*) filter (year(e.fermeture) = a.annee)::bigint as fermetures,
  if(make_date(a.annee::integer + 4, 1, 1) <= any_value(a.dernier),
      count(*) filter (year(e.creation) = a.annee
      and (e.fermeture is null or e.fermeture >= e.creation + interval 3 year)), null)::bigint as survivants
from annees as a cross join etablissements as e
where year(e.creation) <= a.annee
group by a.annee, e.territoire, e.activite
