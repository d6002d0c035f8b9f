-- Les alertes avec les bornes de ce qui peut les juger : leur année, leur mois, et ceux de leur horizon.
create or replace macro alertes_bornees() as table
  select id, metier, territoire, date[1:4]::INTEGER as annee, date[1:7] as mois, coalesce(horizon[1:4]::INTEGER, 9999) as annee_fin,
    case length(horizon) when 4 then horizon || '-12' else coalesce(horizon[1:7], '9999-12') end as mois_fin
  from publie.alertes_metiers;

-- Où lire les chiffres d'une alerte : son territoire, puis ceux qui le contiennent tout entier, du plus petit au plus grand ; la France, d'une alerte sur la France seule.
create or replace macro lieux_des_alertes() as table
  with dedans as (
    select a.territoire as lieu, a.commune from reference.appartenances as a
    semi join publie.alertes_metiers as d on d.territoire = a.territoire
  ), tailles as (
    select territoire, count(*) as communes from reference.appartenances group by territoire
  ), contenants as (
    select d.lieu, a.territoire from dedans as d join reference.appartenances as a on a.commune = d.commune
    where a.maille <> 'pays' and a.territoire <> d.lieu
    group by d.lieu, a.territoire
    having count(*) = (select communes from tailles where tailles.territoire = d.lieu)
  )
  select a.*, a.territoire as lieu, 0 as rang from alertes_bornees() as a
  union all
  select a.*, c.territoire, t.communes from alertes_bornees() as a
  join contenants as c on c.lieu = a.territoire join tailles as t on t.territoire = c.territoire;

-- Projets de recrutement : la dernière enquête de l'année de l'alerte ou d'après, la dernière d'avant, au lieu le plus proche qui donne le métier.
create or replace macro projets_des_alertes() as table
  with choisies as (
    select l.id, l.metier, l.lieu, l.annee as annee_alerte, if(c.annee >= l.annee, c.annee, null) as annee
    from lieux_des_alertes() as l
    join publie.cube_projets_recrutement as c on c.territoire = l.lieu and c.metier = l.metier and c.annee <= l.annee_fin
    qualify row_number() over (partition by l.id order by c.annee >= l.annee desc, l.rang, l.lieu, c.annee desc) = 1
  )
  select c.id, c.lieu, c.annee, avant.annee as annee_avant, ici as ici, avant as avant, tous as tous,
    coalesce(ici.reprojete, false) or coalesce(avant.reprojete, false) as reprojete,
    case when ici.projets_min is null then null when ici.projets_min < 30 or tous.projets_min is null or tous.projets_min = 0 then 0
      else cote_du_seuil(ici.projets_difficiles_min / ici.projets_max - least(1, tous.projets_difficiles_max / tous.projets_min),
        least(1, ici.projets_difficiles_max / ici.projets_min) - tous.projets_difficiles_min / tous.projets_max, 0.1) end as cote_difficulte,
    case when ici.projets_min is null or avant.projets_min is null then null
      when ici.reprojete or avant.reprojete or greatest(ici.projets_min, avant.projets_min) < 30 then 0
      else cote_du_seuil(ici.projets_min / avant.projets_max - 1, ici.projets_max / nullif(avant.projets_min, 0) - 1, 0.1) end as cote_projets
  from choisies as c
  left join publie.cube_projets_recrutement as ici on ici.territoire = c.lieu and ici.metier = c.metier and ici.annee = c.annee
  left join publie.cube_projets_recrutement as tous on tous.territoire = c.lieu and tous.niveau = 'ensemble' and tous.annee = c.annee
  left join publie.cube_projets_recrutement as avant on avant.territoire = c.lieu and avant.metier = c.metier and avant.annee < c.annee_alerte
  qualify row_number() over (partition by c.id order by avant.annee desc nulls last) = 1;
