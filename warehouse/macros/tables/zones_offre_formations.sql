-- Élèves, places et demande d'un territoire (offre_par_lieu), par diplôme et voie : élèves d'une rentrée ; places, demande et entrants de celle des places, ou de la session pour un BTS, et places d'avant ;
-- lieux qui ont l'un ou l'autre, et part des habitants du territoire dont la zone d'emploi en a un (au moins, si un lieu n'est pas situé).
create or replace macro offre_par_formation(le_territoire, la_rentree, celle_des_places, la_session) as table
  with offres as (
    select *, if(niveau >= 5, la_session, celle_des_places) as rentree_lue from offre_par_lieu(le_territoire)
  ), presents as (
    select distinct courant, voie, uai, commune from offres where offre and rentree = rentree_lue or eleves > 0 and rentree = la_rentree
  ), habitants as (
    select zones.territoire as zone, sum(communes.population) as habitants, sum(sum(communes.population)) over () as tous
    from reference.appartenances as ici
    join reference.territoires as communes on communes.territoire = ici.commune
    join reference.appartenances as zones on zones.commune = ici.commune and zones.maille = 'zone_emploi'
    where ici.territoire = le_territoire
    group by zones.territoire
  ), desservis as (
    select courant, voie, sum(habitants) / min(tous) as part_servie_min, (courant, voie) not in (
      select (courant, voie) from presents where commune is null
    ) as tous_situes
    from (
      select distinct p.courant, p.voie, h.zone, h.habitants, h.tous
      from presents as p
      join reference.appartenances as zones on zones.commune = p.commune and zones.maille = 'zone_emploi'
      join habitants as h on h.zone = zones.territoire
    )
    group by courant, voie
  ), comptes as (
    select courant, voie, count(*) as lieux from presents group by courant, voie
  ), sommes as (
    select courant, voie,
      sum(eleves) filter (rentree = la_rentree)::bigint as eleves,
      sum(filles) filter (rentree = la_rentree)::bigint as filles,
      sum(sexe_dit) filter (rentree = la_rentree)::bigint as sexe_dit,
      bool_and(places is not null) filter (offre and rentree = rentree_lue) as places_dites,
      sum(places) filter (offre and rentree = rentree_lue)::bigint as places_min,
      if(bool_and(places is not null) filter (offre and rentree = rentree_lue - 1), sum(places) filter (offre and rentree = rentree_lue - 1),
        null)::bigint as places_avant,
      sum(voeux1) filter (rentree = rentree_lue and places > 0)::bigint as voeux1,
      sum(places) filter (rentree = rentree_lue and voeux1 is not null)::bigint as places_demandees,
      sum(candidatures) filter (rentree = rentree_lue and places > 0)::bigint as candidatures,
      sum(places) filter (rentree = rentree_lue and candidatures is not null and voie = 'scolaire')::bigint as places_candidatees,
      sum(entrants) filter (rentree = rentree_lue and places > 0)::bigint as entrants,
      sum(places) filter (rentree = rentree_lue and entrants is not null)::bigint as places_comparees
    from offres
    group by courant, voie
  )
  select sommes.* exclude (places_dites), if(places_dites, places_min, null) as places, if(places_dites, places_min, null) as places_max,
    case when places_min is null then 'non_disponible' when places_dites then 'diffuse' else 'intervalle' end as places_statut,
    comptes.lieux, desservis.part_servie_min, if(tous_situes, part_servie_min, null) as part_servie_max
  from sommes
  left join comptes using (courant, voie)
  left join desservis using (courant, voie);
