/*---
description: Dispersion des projets de recrutement (BMO) d'une enquête à la suivante, par taille, sur toute la France ; ce qu'une évolution doit dépasser pour être dite
tri: [annee, maille, taille_min]
colonnes:
  annee_avant: Première enquête
  annee: Seconde enquête
  maille: bassin, departement ou region ; le métier est la famille professionnelle la plus fine
  taille_min: Plus petite taille de la classe (moyenne géométrique des projets aux deux enquêtes)
  taille_max: Borne haute de la classe, exclue ; vide pour la dernière
  paires: Paires territoire × métier dont l'écart, ou son signe, est connu
  variance_observee: Moyenne des carrés des écarts (logarithme de l'évolution, celles du métier en France et de la région ôtées)
  variance: La plus grande des variances observées à cette taille ou au-dessus, sur trente paires au moins ; celle qui juge
  part_commune: Part de la variance commune à deux bassins d'un même département, de cinquante projets ou plus (corrélation intraclasse)
---*/
with tailles as (
  select unnest([{bas: 1, haut: 5}, {bas: 5, haut: 10}, {bas: 10, haut: 20}, {bas: 20, haut: 50}, {bas: 50, haut: 100}, {bas: 100, haut: 200},
    {bas: 200, haut: 500}, {bas: 500, haut: 1000}, {bas: 1000, haut: 2000}, {bas: 2000, haut: null}], recursive := true)
), paires as (
  -- Une paire dont une enquête est cachée compte où ses bornes fixent le signe, par leur milieu.
  select p.*, (p.ecart_min + p.ecart_max) / 2 as ecart, t.bas, t.haut
  from marts.fct_paires_projets as p join tailles as t on p.taille >= t.bas and (p.taille < t.haut or t.haut is null)
  where p.ecart_min = p.ecart_max or p.ecart_min > 0 or p.ecart_max < 0
), classes as (
  select annee_avant, annee, maille, bas, haut, count(*) as paires, somme_ordonnee(ecart * ecart) / count(*) as variance_observee
  from paires group by all
), variances as (
  select *, max(case when paires >= 30 then variance_observee end)
      over (partition by annee, maille order by bas rows between current row and unbounded following) as au_dessus,
    last_value(case when paires >= 30 then variance_observee end ignore nulls)
      over (partition by annee, maille order by bas rows between unbounded preceding and current row) as en_dessous
  from classes
), reduites as (
  select p.annee, p.departement, p.metier, p.ecart / sqrt(v.variance_observee) as u
  from paires as p join classes as v on v.annee = p.annee and v.maille = p.maille and v.bas = p.bas
  where p.maille = 'bassin' and p.bas >= 50 and v.variance_observee > 0
), groupes as (
  select annee, count(*) as n, somme_ordonnee(u) as somme, somme_ordonnee(u * u) as carres from reduites group by annee, departement, metier
), communes as (
  select annee, greatest(0, somme_ordonnee(somme * somme - carres) / nullif(sum(n * (n - 1)), 0) / (somme_ordonnee(carres) / sum(n))) as part
  from groupes group by annee
)
select annee_avant, annee, maille, bas as taille_min, haut as taille_max, paires, variance_observee,
  coalesce(au_dessus, en_dessous) as variance, least(1, coalesce(communes.part, 0)) as part_commune
from variances left join communes using (annee)
