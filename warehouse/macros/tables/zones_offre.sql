-- Élèves, places et demande d'un territoire : une ligne par diplôme (ses versions réunies), voie, rentrée et lieu. `offre` : le lieu est dans le fichier des
-- places ; `entrants` : en première année propre au diplôme, la deuxième quand la première est commune à une famille de métiers.
create or replace macro offre_par_lieu(le_territoire) as table
  with versions as (
    select cfd, courant, niveau, if(bool_or(famille is not null) over (partition by courant), 2, 1) as annee_entree from reference.diplomes
  ), tous as (
    select v.courant, v.niveau, c.rentree, c.uai, 'scolaire' as voie, true as constat, c.effectif, f.annee_formation = v.annee_entree as entree,
      c.filles, c.garcons, null::integer as places, null::integer as voeux1, null::integer as candidatures
    from publie.cube_effectifs as c join reference.formations as f on f.formation = c.formation join versions as v on v.cfd = f.cfd
    union all
    select v.courant, v.niveau, c.rentree, c.uai, 'scolaire', false, null, false, null, null, c.capacite, c.voeux1, null
    from publie.cube_capacites as c join reference.formations as f on f.formation = c.formation join versions as v on v.cfd = f.cfd
    where coalesce(c.capacite, c.voeux1, 0) > 0
    union all
    select v.courant, v.niveau, c.session, c.uai, c.voie, false, null, false, null, null, c.capacite, null, c.candidatures
    from publie.cube_voeux_bts as c join versions as v on v.cfd = c.cfd
  )
  select tous.courant, min(tous.niveau) as niveau, tous.voie, tous.rentree, tous.uai, min(lieux.commune) as commune,
    sum(tous.effectif) as eleves, sum(tous.effectif) filter (tous.entree) as entrants,
    if(bool_and(tous.filles is not null) filter (tous.constat), sum(tous.filles), null) as filles,
    if(bool_and(tous.filles is not null) filter (tous.constat), sum(tous.filles + tous.garcons), null) as sexe_dit,
    bool_or(not tous.constat) as offre, if(bool_and(tous.places is not null) filter (not tous.constat), sum(tous.places), null) as places,
    sum(tous.voeux1) as voeux1, sum(tous.candidatures) as candidatures
  from tous
  join reference.territoires as ici on ici.territoire = le_territoire
  left join publie.etablissements as lieux on lieux.uai = tous.uai
  where if(ici.maille in ('region', 'departement', 'pays'), 'departement:' || departement_uai(tous.uai) in (from departements_entiers(le_territoire)),
    exists (select 1 from reference.appartenances as a where a.commune = lieux.commune and a.territoire = le_territoire))
  group by tous.courant, tous.voie, tous.rentree, tous.uai;
