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
  select unnest(range(year(dernier) - 10, year(dernier)))::integer as annee, dernier from dates where dernier is not null
), par_commune as (
  -- Of dates, the years are all that is counted
  select e.commune, a.activite, year(e.creation) as creee, year(e.fermeture) as fermee,
    (e.fermeture is null or e.fermeture >= e.creation + interval 3 year) as survit, count(*) as nombre
  from marts.fct_etablissements_sirene as e
  cross join (select unnest(['ensemble', e.activite]) as activite) as a
  where e.creation is not null and (e.actif or e.fermeture is not null)
  group by all
), par_territoire as (
  select t.territoire, e.activite, e.creee, e.fermee, e.survit, sum(e.nombre) as nombre
  from par_commune as e
  join marts.dim_appartenances as t on t.commune = e.commune and t.maille not in ('pays', 'commune') and t.territoire not like '%-entier'
  group by all
)
select a.annee, e.territoire, e.activite,
  coalesce(sum(e.nombre) filter (e.creee < a.annee and (e.fermee is null or e.fermee >= a.annee)), 0)::bigint as stock,
  coalesce(sum(e.nombre) filter (e.creee = a.annee), 0)::bigint as creations,
  coalesce(sum(e.nombre) filter (e.fermee = a.annee), 0)::bigint as fermetures,
  if(make_date(a.annee + 4, 1, 1) <= une_valeur(a.dernier),
      coalesce(sum(e.nombre) filter (e.creee = a.annee and e.survit), 0), null)::bigint as survivants
from annees as a cross join par_territoire as e
where e.creee <= a.annee
group by a.annee, e.territoire, e.activite
