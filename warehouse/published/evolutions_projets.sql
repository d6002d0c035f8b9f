/*---
description: Évolutions des projets de recrutement d'une enquête BMO à la suivante, jugées par la dispersion observée à leur taille et rapprochées de celles du département et de la région
tri: [annee, territoire, metier]
colonnes:
  annee_avant: Première enquête
  annee: Seconde enquête
  territoire: bassin de la région, departement ou region (code typé)
  metier: Famille professionnelle (fap2021 ou fap2009)
  ecart_reduit_min: Écart à l'évolution du métier en France et de la région, rapproché, en écarts types ; borne basse
  ecart_reduit_max: Borne haute ; les deux sont égales quand les deux enquêtes sont diffusées
---*/
-- Rapprochement : un écart observé sur k bassins vaut pour la part B = k ρ / (1 + (k − 1) ρ) (Spearman-Brown ; ρ, part de la variance que deux bassins
-- d'un même département ont en commun), et pour le reste l'écart du territoire au-dessus (région, puis département). C'est l'estimateur composite des
-- petits domaines (Fay et Herriot, 1979) ; sa variance est B (1 − B) V + (1 − B)² fois celle du dessus, V étant la variance observée à cette taille.
with jugees as (
  select p.*, d.variance, d.part_commune as rho
  from marts.fct_paires_projets as p
  join reference.dispersion_projets as d on d.annee = p.annee and d.maille = p.maille and p.taille >= d.taille_min
      and (p.taille < d.taille_max or d.taille_max is null)
), parts as (
  select *, k * rho / (1 + (k - 1) * rho) as part
  from (
    select j.*, case j.maille when 'bassin' then 1 when 'departement' then d.k else r.k end as k
    from jugees as j
    left join (select annee, metier, departement, count(*) as k from jugees where maille = 'bassin' group by all) as d using (annee, metier, departement)
    left join (select annee, metier, region, count(*) as k from jugees where maille = 'bassin' group by all) as r using (annee, metier, region)
  )
), regions as (
  select *, part * ecart_min as bas, part * ecart_max as haut, part * (1 - part) * variance as erreur from parts where maille = 'region'
), departements as (
  select p.*, p.part * p.ecart_min + (1 - p.part) * r.bas as bas, p.part * p.ecart_max + (1 - p.part) * r.haut as haut,
    p.part * (1 - p.part) * p.variance + (1 - p.part) ** 2 * r.erreur as erreur
  from parts as p join regions as r on r.annee = p.annee and r.metier = p.metier and r.territoire = p.region
  where p.maille = 'departement'
), bassins as (
  select p.*, p.part * p.ecart_min + (1 - p.part) * d.bas as bas, p.part * p.ecart_max + (1 - p.part) * d.haut as haut,
    p.part * (1 - p.part) * p.variance + (1 - p.part) ** 2 * d.erreur as erreur
  from parts as p join departements as d on d.annee = p.annee and d.metier = p.metier and d.territoire = p.departement
  where p.maille = 'bassin'
), toutes as (
  select annee_avant, annee, metier, 'region:' || territoire as territoire, bas, haut, erreur from regions
  union all select annee_avant, annee, metier, 'departement:' || territoire, bas, haut, erreur from departements
  -- Un bassin sur deux départements n'a pas d'évolution rapprochée de l'un : il n'est pas jugé.
  union all select min(annee_avant), annee, metier, 'bassin:' || bassin, min(bas), max(haut), max(erreur)
    from bassins where region in (select code from marts.dim_regions where dans_region)
    group by annee, metier, bassin having count(*) = 1
)
-- Sans rien de commun entre bassins voisins, rien n'est établi : l'écart réduit est nul.
select annee_avant, annee, territoire, metier, if(erreur > 0, bas / sqrt(erreur), 0) as ecart_reduit_min,
  if(erreur > 0, haut / sqrt(erreur), 0) as ecart_reduit_max
from toutes
where erreur is not null and territoire in (select territoire from marts.dim_territoires)
