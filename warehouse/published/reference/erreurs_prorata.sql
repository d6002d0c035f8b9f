/*---
description: Erreur d'une estimation de projets de recrutement (BMO) au prorata des habitants, mesurée sur les bassins de France estimés depuis leur département, tous deux publiés
tri: [annee, part_min]
colonnes:
  annee: Enquête
  part_min: Plus petite part des habitants du tout qui vivent dans la partie, de la classe
  part_max: Borne haute de la classe, exclue ; vide pour la dernière
  bassins: Parties d'un bassin dans un département dont le vrai total est publié
  ecart_bas: Premier décile de ln(vrai / estimé) / racine(1 − part) ; quatre cas sur cinq sont entre les deux écarts
  ecart_haut: Neuvième décile
---*/
-- Une partie qui est presque le tout ne se trompe presque pas : l'écart est rapporté à racine(1 − part), nul pour le tout.
with habitants as (
  select c.departement, z.code as bassin, sum(c.population) as habitants
  from marts.dim_zonages as z join marts.dim_communes as c on c.commune = z.commune
  where z.maille = 'bassin' group by all
), parts as (
  select *, habitants / sum(habitants) over (partition by departement) as part from habitants
), projets as (
  select annee, departement, bassin, somme_ordonnee(poids * (projets_min + projets_max) / 2) as vrais
  from marts.fct_projets_bassins group by all
), departements as (
  select annee, departement, somme_ordonnee(vrais) as vrais from projets group by all
), cas as (
  select p.annee, r.part, ln(p.vrais / (r.part * d.vrais)) / sqrt(1 - r.part) as ecart
  from projets as p join departements as d using (annee, departement) join parts as r using (departement, bassin)
  where r.part < 1 and p.vrais > 0
), ensemble as (
  select annee, count(*) as n, quantile_disc(ecart, [0.1, 0.9]) as deciles from cas group by annee having count(*) >= 20
), classes as (
  select * from (values (0.0, 0.1), (0.1, 0.35), (0.35, null)) as t(part_min, part_max)
), propres as (
  select c.annee, k.part_min, count(*) as n, quantile_disc(c.ecart, [0.1, 0.9]) as deciles
  from cas as c join classes as k on c.part >= k.part_min and (c.part < k.part_max or k.part_max is null)
  group by all having count(*) >= 20
)
-- Une classe de moins de vingt cas prend les écarts de toutes.
select e.annee, k.part_min::double as part_min, k.part_max::double as part_max, coalesce(p.n, e.n) as bassins,
  coalesce(p.deciles, e.deciles)[1] as ecart_bas, coalesce(p.deciles, e.deciles)[2] as ecart_haut
from ensemble as e cross join classes as k left join propres as p on p.annee = e.annee and p.part_min = k.part_min
