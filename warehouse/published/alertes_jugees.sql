/*---
description: Ce que chaque série dit des alertes, et les chiffres d'où elle le dit, au territoire de l'alerte ou au plus petit qui le contient
tri: [id]
colonnes:
  id: Numéro de l'alerte
  lieu_projets: Territoire où l'enquête est lue (code typé) ; vide quand aucune ne juge l'alerte
  annee_projets: Enquête de l'année de l'alerte ou d'après, jusqu'à son horizon
  annee_projets_avant: Dernière enquête d'avant
  projets_avant: Projets de recrutement du métier, enquête d'avant
  projets_avant_min: Au moins
  projets_avant_max: Au plus
  projets_avant_statut: Statut de diffusion
  projets: Projets de recrutement du métier
  projets_min: Au moins
  projets_max: Au plus
  projets_statut: Statut de diffusion
  difficiles_avant: Projets jugés difficiles, enquête d'avant
  difficiles_avant_min: Au moins
  difficiles_avant_max: Au plus
  difficiles_avant_statut: Statut de diffusion
  difficiles: Projets jugés difficiles
  difficiles_min: Au moins
  difficiles_max: Au plus
  difficiles_statut: Statut de diffusion
  projets_tous: Projets de tous les métiers
  projets_tous_min: Au moins
  projets_tous_max: Au plus
  projets_tous_statut: Statut de diffusion
  difficiles_tous: Projets jugés difficiles de tous les métiers
  difficiles_tous_min: Au moins
  difficiles_tous_max: Au plus
  difficiles_tous_statut: Statut de diffusion
  reprojete: Une des enquêtes est ramenée aux contours d'aujourd'hui
  lieu_tension: Territoire où la tension est lue (code typé)
  annee_tension: Année de la tension
  classe: Classe de tension, 1 à 5
  lieu_demandeurs: Territoire où les demandeurs d'emploi sont lus (code typé)
  mois: Dernier mois, de celui de l'alerte ou d'après
  demandeurs_avant_min: Demandeurs d'emploi de catégorie A un an plus tôt, au moins
  demandeurs_avant_max: Les mêmes, au plus
  demandeurs_min: Demandeurs d'emploi de catégorie A, au moins
  demandeurs_max: Les mêmes, au plus
  lieu_ages: Territoire où le recensement est lu (code typé)
  recensement: Année du recensement
  emplois: Emplois du métier
  seniors: Emplois des 55 ans et plus
  emplois_tous: Emplois de tous les métiers
  seniors_tous: Emplois des 55 ans et plus, tous métiers
  vu_difficulte: Ce que dit la part jugée difficile
  vu_projets: Ce que dit l'évolution des projets
  vu_tension: Ce que dit la classe de tension
  vu_demandeurs: Ce que dit l'évolution des demandeurs d'emploi
  vu_ages: Ce que dit la part des 55 ans et plus
---*/
-- Jugées ici une fois : chaque page d'un territoire les lit.
with bornees as (
  -- Les alertes avec les bornes de ce qui peut les juger : leur année, leur mois, et ceux de leur horizon.
  select id, metier, territoire, date[1:4]::INTEGER as annee, date[1:7] as mois, coalesce(horizon[1:4]::INTEGER, 9999) as annee_fin,
    case length(horizon) when 4 then horizon || '-12' else coalesce(horizon[1:7], '9999-12') end as mois_fin
  from publie.alertes_metiers
),
-- Où lire les chiffres d'une alerte : son territoire, puis ceux qui le contiennent tout entier, du plus petit au plus grand ; la France, d'une alerte sur la France seule.
lieux as materialized (
    with dedans as (
      select a.territoire as lieu, a.commune from reference.appartenances as a
      semi join publie.alertes_metiers as d on d.territoire = a.territoire
    ), tailles as (
      select territoire, count(*) as communes from reference.appartenances group by territoire
    ), contenants as (
      select d.lieu, a.territoire from dedans as d join reference.appartenances as a on a.commune = d.commune
      where a.maille <> 'pays' and a.territoire <> d.lieu group by d.lieu, a.territoire
      having count(*) = (select communes from tailles where tailles.territoire = d.lieu)
    )
    select a.*, a.territoire as lieu, 0 as rang from bornees as a
    union all select a.*, c.territoire, t.communes from bornees as a
    join contenants as c on c.lieu = a.territoire join tailles as t on t.territoire = c.territoire
),
-- Ce qui en est lu seulement : une ligne entière, gardée comme structure, coûterait toutes ses colonnes à chaque jointure.
enquetes as (
  select annee, territoire, metier, niveau, reprojete, projets, projets_min, projets_max, projets_statut,
    projets_difficiles, projets_difficiles_min, projets_difficiles_max, projets_difficiles_statut
  from publie.cube_projets_recrutement where territoire in (select lieu from lieux)
),
-- Projets de recrutement : la dernière enquête de l'année de l'alerte ou d'après, la dernière d'avant, au lieu le plus proche qui donne le métier.
choisies as (
  select l.id, l.metier, l.lieu, l.annee as annee_alerte, if(c.annee >= l.annee, c.annee, null) as annee
  from lieux as l
  join enquetes as c on c.territoire = l.lieu and c.metier = l.metier and c.annee <= l.annee_fin
  qualify row_number() over (partition by l.id order by c.annee >= l.annee desc, l.rang, l.lieu, c.annee desc) = 1
),
projets as (
  select c.id, c.lieu, c.annee, avant.annee as annee_avant,
    avant.projets as projets_avant, avant.projets_min as projets_avant_min,
      avant.projets_max as projets_avant_max, avant.projets_statut as projets_avant_statut,
    ici.projets as projets, ici.projets_min as projets_min, ici.projets_max as projets_max, ici.projets_statut as projets_statut,
    avant.projets_difficiles as difficiles_avant, avant.projets_difficiles_min as difficiles_avant_min,
      avant.projets_difficiles_max as difficiles_avant_max, avant.projets_difficiles_statut as difficiles_avant_statut,
    ici.projets_difficiles as difficiles, ici.projets_difficiles_min as difficiles_min,
      ici.projets_difficiles_max as difficiles_max, ici.projets_difficiles_statut as difficiles_statut,
    tous.projets as projets_tous, tous.projets_min as projets_tous_min,
      tous.projets_max as projets_tous_max, tous.projets_statut as projets_tous_statut,
    tous.projets_difficiles as difficiles_tous, tous.projets_difficiles_min as difficiles_tous_min,
      tous.projets_difficiles_max as difficiles_tous_max, tous.projets_difficiles_statut as difficiles_tous_statut,
    coalesce(ici.reprojete, false) or coalesce(avant.reprojete, false) as reprojete,
    case when ici.projets_min is null then null when ici.projets_min < 30 or tous.projets_min is null or tous.projets_min = 0 then 0
      else coalesce(cote_du_seuil(p.difficulte_min - least(1, tous.projets_difficiles_max / tous.projets_min),
        p.difficulte_max - tous.projets_difficiles_min / tous.projets_max, 0.1), 0) end as cote_difficulte,
    -- Confirmé, c'est passer deux écarts types de ce que deux enquêtes montrent d'ordinaire, le mouvement de la France et de la région ôtés.
    case when ici.projets_min is null or avant.projets_min is null then null
      when ici.reprojete or avant.reprojete then 0 else coalesce(cote_du_seuil(e.ecart_reduit_min, e.ecart_reduit_max, 1.96), 0) end as cote_projets
  from choisies as c
  left join enquetes as ici on ici.territoire = c.lieu and ici.metier = c.metier and ici.annee = c.annee
  left join enquetes as tous on tous.territoire = c.lieu and tous.niveau = 'ensemble' and tous.annee = c.annee
  left join enquetes as avant on avant.territoire = c.lieu and avant.metier = c.metier and avant.annee < c.annee_alerte
  left join publie.parts_tenues as p on p.territoire = c.lieu and p.metier = c.metier and p.annee = c.annee
  left join publie.evolutions_projets as e on e.territoire = c.lieu and e.metier = c.metier and e.annee = c.annee and e.annee_avant = avant.annee
  qualify row_number() over (partition by c.id order by avant.annee desc nulls last) = 1
),
-- Classe de tension, de la Dares (FAP) ou de France Travail par bassin (ROME) : la dernière, de l'année d'avant l'alerte au plus tôt.
classes as (
  select annee, territoire, metier, classe from publie.cube_tensions
  union all
  select annee, territoire, metier, classe from publie.cube_tensions_bassins
),
tensions as (
  select l.id, l.lieu, c.annee, c.classe, case when c.classe >= 4 then 1 when c.classe <= 2 then -1 else 0 end as cote
  from lieux as l
  join classes as c on c.territoire = l.lieu and c.metier = l.metier and c.annee between l.annee - 1 and l.annee_fin
  where c.classe is not null
  qualify row_number() over (partition by l.id order by l.rang, l.lieu, c.annee desc) = 1
),
-- Demandeurs d'emploi de catégorie A : le dernier mois, de celui de l'alerte ou d'après, et le même un an plus tôt, du même côté de janvier 2025 ; leur
-- évolution est rapportée à celle de tous les métiers du lieu ; elle passe dix pour cent, et deux écarts types d'une loi de Poisson.
demandeurs as (
  select l.id, l.lieu, ici.mois, avant.mois as mois_avant, ici.stock_min, ici.stock_max, avant.stock_min as stock_avant_min,
    avant.stock_max as stock_avant_max,
    case when avant.stock_min is null or ici.stock_min is null then null when greatest(ici.stock_min, avant.stock_min) < 30 then 0
      else coalesce(cote_du_seuil(ici.stock_min / avant.stock_max * tous_avant.stock_min / tous.stock_max - 1, ici.stock_max / nullif(avant.stock_min, 0)
        * tous_avant.stock_max / nullif(tous.stock_min, 0) - 1, seuil_de_nombres(avant.stock_min, ici.stock_min)), 0) end as cote
  from lieux as l
  join publie.cube_flux_demandeurs as ici on ici.territoire = l.lieu and ici.metier = l.metier and ici.categorie = 'A'
    and ici.mois between l.mois and l.mois_fin
  left join publie.cube_flux_demandeurs as avant on avant.territoire = l.lieu and avant.metier = l.metier and avant.categorie = 'A'
    and avant.mois = (ici.mois[1:4]::INTEGER - 1)::VARCHAR || ici.mois[5:] and (avant.mois >= '2025-01') = (ici.mois >= '2025-01')
  left join publie.cube_flux_demandeurs as tous on tous.territoire = l.lieu and tous.metier = 'ensemble' and tous.categorie = 'A' and tous.mois = ici.mois
  left join publie.cube_flux_demandeurs as tous_avant
    on tous_avant.territoire = l.lieu and tous_avant.metier = 'ensemble' and tous_avant.categorie = 'A' and tous_avant.mois = avant.mois
  qualify row_number() over (partition by l.id order by avant.mois is not null desc, l.rang, l.lieu, ici.mois desc) = 1
),
-- Part des 55 ans et plus au dernier recensement, du métier et de tous.
par_age as (
  select annee, territoire, metier, nomenclature, somme_ordonnee(emplois) as emplois,
    coalesce(sum(emplois order by emplois) filter (age >= 55), 0)::DOUBLE as seniors, bool_or(reprojete) as reprojete
  from publie.cube_emploi_metiers_age
  where territoire in (select lieu from lieux) and (metier = 'ensemble' or metier in (select metier from publie.alertes_metiers)) group by all
),
ages as (
  select l.id, l.lieu, ici.annee, ici.emplois, ici.seniors, tous.emplois as emplois_tous, tous.seniors as seniors_tous,
    if(ici.reprojete or ici.emplois < 200 or tous.emplois < 200, 0, cote_du_seuil(ici.seniors / ici.emplois - tous.seniors / tous.emplois,
      ici.seniors / ici.emplois - tous.seniors / tous.emplois, 0.05)) as cote
  from lieux as l
  join par_age as ici on ici.territoire = l.lieu and ici.metier = l.metier
  join par_age as tous on tous.territoire = l.lieu and tous.metier = 'ensemble' and tous.annee = ici.annee and tous.nomenclature = ici.nomenclature
  qualify row_number() over (partition by l.id order by l.rang, l.lieu, ici.annee desc) = 1
)
select a.id, p.lieu as lieu_projets, p.annee as annee_projets, p.annee_avant as annee_projets_avant,
  p.projets_avant, p.projets_avant_min, p.projets_avant_max, coalesce(p.projets_avant_statut, 'non_disponible') as projets_avant_statut,
  p.projets, p.projets_min, p.projets_max, coalesce(p.projets_statut, 'non_disponible') as projets_statut,
  p.difficiles_avant, p.difficiles_avant_min, p.difficiles_avant_max, coalesce(p.difficiles_avant_statut, 'non_disponible') as difficiles_avant_statut,
  p.difficiles, p.difficiles_min, p.difficiles_max, coalesce(p.difficiles_statut, 'non_disponible') as difficiles_statut,
  p.projets_tous, p.projets_tous_min, p.projets_tous_max, coalesce(p.projets_tous_statut, 'non_disponible') as projets_tous_statut,
  p.difficiles_tous, p.difficiles_tous_min, p.difficiles_tous_max, coalesce(p.difficiles_tous_statut, 'non_disponible') as difficiles_tous_statut,
  coalesce(p.reprojete, false) as reprojete, s.lieu as lieu_tension, s.annee as annee_tension, s.classe,
  d.lieu as lieu_demandeurs, d.mois, d.stock_avant_min as demandeurs_avant_min, d.stock_avant_max as demandeurs_avant_max,
  d.stock_min as demandeurs_min, d.stock_max as demandeurs_max,
  g.lieu as lieu_ages, g.annee as recensement, g.emplois, g.seniors, g.emplois_tous, g.seniors_tous,
  dit_de_la_serie(sens_attendu(a.nature, 'difficulte'), p.cote_difficulte) as vu_difficulte,
  dit_de_la_serie(sens_attendu(a.nature, 'projets'), p.cote_projets) as vu_projets,
  dit_de_la_serie(sens_attendu(a.nature, 'tension'), s.cote) as vu_tension,
  dit_de_la_serie(sens_attendu(a.nature, 'demandeurs'), d.cote) as vu_demandeurs,
  dit_de_la_serie(sens_attendu(a.nature, 'ages'), g.cote) as vu_ages
from publie.alertes_metiers as a
left join projets as p on p.id = a.id left join tensions as s on s.id = a.id
left join demandeurs as d on d.id = a.id left join ages as g on g.id = a.id
