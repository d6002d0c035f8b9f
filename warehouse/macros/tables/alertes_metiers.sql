-- Classe de tension, de la Dares (FAP) ou de France Travail par bassin (ROME) : la dernière, de l'année d'avant l'alerte au plus tôt.
create or replace macro tensions_des_alertes() as table
  with classes as (
    select annee, territoire, metier, classe from publie.cube_tensions
    union all
    select annee, territoire, metier, classe from publie.cube_tensions_bassins
  )
  select l.id, l.lieu, c.annee, c.classe, case when c.classe >= 4 then 1 when c.classe <= 2 then -1 else 0 end as cote
  from lieux_des_alertes() as l
  join classes as c on c.territoire = l.lieu and c.metier = l.metier and c.annee between l.annee - 1 and l.annee_fin
  where c.classe is not null
  qualify row_number() over (partition by l.id order by l.rang, l.lieu, c.annee desc) = 1;

-- Demandeurs d'emploi de catégorie A : le dernier mois, de celui de l'alerte ou d'après, et le même un an plus tôt, du même côté de janvier 2025.
create or replace macro demandeurs_des_alertes() as table
  select l.id, l.lieu, ici.mois, avant.mois as mois_avant, ici.stock_min, ici.stock_max, avant.stock_min as stock_avant_min,
    avant.stock_max as stock_avant_max,
    case when avant.stock_min is null or ici.stock_min is null then null when greatest(ici.stock_min, avant.stock_min) < 30 then 0
      else cote_du_seuil(ici.stock_min / avant.stock_max - 1, ici.stock_max / nullif(avant.stock_min, 0) - 1, 0.1) end as cote
  from lieux_des_alertes() as l
  join publie.cube_flux_demandeurs as ici on ici.territoire = l.lieu and ici.metier = l.metier and ici.categorie = 'A'
    and ici.mois between l.mois and l.mois_fin
  left join publie.cube_flux_demandeurs as avant on avant.territoire = l.lieu and avant.metier = l.metier and avant.categorie = 'A'
    and avant.mois = (ici.mois[1:4]::INTEGER - 1)::VARCHAR || ici.mois[5:] and (avant.mois >= '2025-01') = (ici.mois >= '2025-01')
  qualify row_number() over (partition by l.id order by avant.mois is not null desc, l.rang, l.lieu, ici.mois desc) = 1;

-- Part des 55 ans et plus au dernier recensement, du métier et de tous.
create or replace macro ages_des_alertes() as table
  with ages as (
    select annee, territoire, metier, nomenclature, sum(emplois) as emplois, coalesce(sum(emplois) filter (age >= 55), 0)::DOUBLE as seniors,
      bool_or(reprojete) as reprojete
    from publie.cube_emploi_metiers_age
    where metier = 'ensemble' or metier in (select metier from publie.alertes_metiers) group by all
  )
  select l.id, l.lieu, ici.annee, ici.emplois, ici.seniors, tous.emplois as emplois_tous, tous.seniors as seniors_tous,
    if(ici.reprojete or ici.emplois < 200 or tous.emplois < 200, 0, cote_du_seuil(ici.seniors / ici.emplois - tous.seniors / tous.emplois,
      ici.seniors / ici.emplois - tous.seniors / tous.emplois, 0.05)) as cote
  from lieux_des_alertes() as l
  join ages as ici on ici.territoire = l.lieu and ici.metier = l.metier
  join ages as tous on tous.territoire = l.lieu and tous.metier = 'ensemble' and tous.annee = ici.annee and tous.nomenclature = ici.nomenclature
  qualify row_number() over (partition by l.id order by l.rang, l.lieu, ici.annee desc) = 1;

-- Chaque alerte, ce qu'en dit chaque série, et les chiffres d'où elle le dit.
create or replace macro alertes_vues() as table
  select a.*, p, s, d, g,
    dit_de_la_serie(sens_attendu(a.nature, 'difficulte'), p.cote_difficulte) as vu_difficulte,
    dit_de_la_serie(sens_attendu(a.nature, 'projets'), p.cote_projets) as vu_projets,
    dit_de_la_serie(sens_attendu(a.nature, 'tension'), s.cote) as vu_tension,
    dit_de_la_serie(sens_attendu(a.nature, 'demandeurs'), d.cote) as vu_demandeurs,
    dit_de_la_serie(sens_attendu(a.nature, 'ages'), g.cote) as vu_ages
  from publie.alertes_metiers as a
  left join projets_des_alertes() as p on p.id = a.id
  left join tensions_des_alertes() as s on s.id = a.id
  left join demandeurs_des_alertes() as d on d.id = a.id
  left join ages_des_alertes() as g on g.id = a.id;
