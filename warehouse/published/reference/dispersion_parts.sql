/*---
description: Aléa d'une part des projets de recrutement (BMO), d'après ce qui change d'une enquête à la suivante à sa taille, sur toute la France
tri: [annee, mesure, niveau, maille, taille_min]
colonnes:
  annee_avant: Première enquête
  annee: Seconde enquête
  mesure: difficile ou saisonnier
  niveau: metier, famille ou ensemble
  maille: bassin (de chaque département), departement ou region
  taille_min: Plus petite taille de la classe (moyenne géométrique des projets aux deux enquêtes)
  taille_max: Borne haute de la classe, exclue ; vide pour la dernière
  paires: Paires territoire × métier des deux enquêtes
  ecart_type: D'une part, à une enquête ; la variance d'une part est la moitié de celle d'un changement, celui de la France ôté. Le plus grand observé à cette taille ou au-dessus, sur quinze paires au moins
---*/
-- Les familles et l'ensemble se suivent d'une nomenclature de métiers à l'autre ; un métier, non.
with niveaux as (
  select *, unnest([{niveau: 'metier', nomenclature: nomenclature, cle: metier}, {niveau: 'famille', nomenclature: '', cle: famille},
    {niveau: 'ensemble', nomenclature: '', cle: ''}]) as n
  from marts.fct_projets
), lieux as (
  select *, unnest([{maille: 'bassin', territoire: bassin || '/' || departement || '/' || nom_compare(nom_bassin)},
    {maille: 'departement', territoire: departement}, {maille: 'region', territoire: region}, {maille: 'pays', territoire: 'FR'}]) as lieu
  from niveaux
), sommes as (
  select annee, n.nomenclature as nomenclature, n.niveau as niveau, n.cle as cle, lieu.maille as maille, lieu.territoire as territoire,
    sum(projets_min + projets_max) as projets, sum(projets_difficiles_min + least(projets_difficiles_max, projets_max)) as difficiles,
    sum(projets_saisonniers_min + least(projets_saisonniers_max, projets_max)) as saisonniers
  from lieux group by all
), parts as (
  select annee, nomenclature, niveau, cle, maille, territoire, projets / 2 as projets, m.mesure as mesure, m.n / projets as part
  from sommes, unnest([{mesure: 'difficile', n: difficiles}, {mesure: 'saisonnier', n: saisonniers}]) as u(m)
), enquetes as (
  select annee, nomenclature, lag(annee) over (partition by nomenclature order by annee) as annee_avant from (select distinct nomenclature, annee from parts)
), changements as (
  select e.annee_avant, e.annee, a.mesure, a.niveau, a.cle, a.maille, a.territoire, sqrt(a.projets * b.projets) as taille, a.part - b.part as ecart
  from parts as a join enquetes as e using (annee, nomenclature)
  join parts as b on b.annee = e.annee_avant and b.nomenclature = a.nomenclature and b.mesure = a.mesure and b.niveau = a.niveau and b.cle = a.cle
      and b.maille = a.maille and b.territoire = a.territoire
), tailles as (
  select unnest([{bas: 0, haut: 20}, {bas: 20, haut: 50}, {bas: 50, haut: 100}, {bas: 100, haut: 200}, {bas: 200, haut: 500}, {bas: 500, haut: 1000},
    {bas: 1000, haut: 2000}, {bas: 2000, haut: 5000}, {bas: 5000, haut: 10000}, {bas: 10000, haut: null}], recursive := true)
), classes as (
  select c.annee_avant, c.annee, c.mesure, c.niveau, c.maille, t.bas, t.haut, count(*) as paires,
    sum(((c.ecart - f.ecart) ** 2)::decimal(24, 12)) / count(*) / 2 as variance
  from changements as c
  join changements as f on f.maille = 'pays' and f.annee = c.annee and f.mesure = c.mesure and f.niveau = c.niveau and f.cle = c.cle
  join tailles as t on c.taille >= t.bas and (c.taille < t.haut or t.haut is null)
  where c.maille <> 'pays' group by all
)
select annee_avant, annee, mesure, niveau, maille, bas as taille_min, haut as taille_max, paires,
  round(sqrt(coalesce(
    max(case when paires >= 15 then variance end) over (classe rows between current row and unbounded following),
    last_value(case when paires >= 15 then variance end ignore nulls) over (classe rows between unbounded preceding and current row)
  )), 6) as ecart_type
from classes
window classe as (partition by annee, mesure, niveau, maille order by bas)
