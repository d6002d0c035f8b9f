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
