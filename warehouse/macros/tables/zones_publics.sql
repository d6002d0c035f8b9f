-- Un public parmi ceux que chaque fichier compte, et dans la population dont ils viennent.

-- Habitants des communes du territoire classées FRR ou FRR+ en entier, et de toutes ; inscrits qui y vivent, une commune au secret y comptant par ses bornes.
create or replace macro habitants_du_classement(lieu) as table
  select coalesce(sum(communes.population) filter (frr.classe in ('socle', 'plus')), 0)::bigint as siens, sum(communes.population)::bigint as tous,
    coalesce(sum(inscrits.demandeurs_min) filter (frr.classe in ('socle', 'plus')), 0)::bigint as bas,
    coalesce(sum(inscrits.demandeurs_max) filter (frr.classe in ('socle', 'plus')), 0)::bigint as haut,
    count(*) filter (frr.classe in ('socle', 'plus') and inscrits.commune is null) = 0 as inscrits_lus
  from reference.appartenances as a
  join reference.territoires as communes on communes.territoire = a.commune
  join reference.communes_frr as frr on frr.commune = a.commune
  left join (
    select territoire as commune, demandeurs_min, demandeurs_max from publie.cube_demandeurs_profil
    where sexe = 'ensemble' and age = 'ensemble' and trimestre = (select max(trimestre) from publie.cube_demandeurs_profil where territoire = lieu)
  ) as inscrits on inscrits.commune = a.commune
  where a.territoire = lieu;

-- Une ligne au plus par service : ceux du public, tous, et de même dans la référence, entre deux bornes ; sans référence, elle est nulle.
create or replace macro mesures_du_public(lieu, le_public) as table
  with classement as (from habitants_du_classement(if(le_public = 'FRR', lieu, null))),
  -- Où l'on vit dans une commune n'est pas connu : au moins celles dont chaque hexagone est à portée, au plus celles dont un l'est, toutes tant qu'un réseau n'est pas lu.
  communes as (
      select min(frr.classe) in ('socle', 'plus') as siens, sum(c.population) as population, max(c.km) as loin, min(least(c.km, c.km_muet)) as pres
      from cellules_accueil(if(le_public = 'FRR', lieu, null), null::UBIGINT[], 'tous') as c
      join reference.communes_frr as frr on frr.commune = c.commune
      group by c.commune
  ),
  portee as (
      select coalesce(sum(population) filter (siens and loin <= 10), 0) as bas,
          coalesce(sum(population) filter (siens and (pres <= 10 or not complet)), 0) as haut,
          coalesce(sum(population) filter (loin <= 10), 0) as tous_bas, coalesce(sum(population) filter (pres <= 10 or not complet), 0) as tous_haut,
          count(loin) > 0 as connus
      from communes cross join lieux_comptes('tous')
  )
  select 'inscrits' as service, i.periode, i.bas, i.haut, i.tous_bas, i.tous_haut, 'habitants de 15 à 64 ans' as reference,
      h.periode as periode_reference, h.siens as r_bas, h.siens as r_haut, h.tous as r_tous_bas, h.tous as r_tous_haut
  from inscrits_du_public(lieu, le_public) as i
  left join habitants_du_public(lieu, le_public, 15, 60) as h on true
  union all
  select 'inscrits', tous.trimestre, c.bas, least(c.haut, tous.demandeurs_max), tous.demandeurs_min, tous.demandeurs_max,
      'habitants', null, c.siens, c.siens, c.tous, c.tous
  from classement as c
  join publie.cube_demandeurs_profil as tous on tous.territoire = lieu and tous.sexe = 'ensemble' and tous.age = 'ensemble'
  where c.tous is not null and c.inscrits_lus and tous.trimestre = (
      select max(trimestre) from publie.cube_demandeurs_profil where territoire = lieu)
  union all
  select 'entrees', e.periode, e.bas, e.haut, e.tous, e.tous, 'demandeurs d’emploi inscrits, catégorie non précisée',
      d.periode, d.bas, d.haut, d.tous_bas, d.tous_haut
  from entrees_du_public(lieu, le_public) as e
  left join inscrits_du_public(lieu, le_public,
      le_trimestre := (select max(trimestre[1:4]) || 'T4' from publie.cube_entrees_formation where territoire = lieu)) as d on true
  union all
  select 'entrees', p.periode, p.entrees, p.entrees, p.entrees_total, p.entrees_total, 'demandeurs d’emploi inscrits, selon le même fichier',
      p.periode, p.demandeurs, p.demandeurs, p.demandeurs_total, p.demandeurs_total
  from entrees_du_public_prioritaire(lieu, le_public) as p
  union all
  select 'emplois', e.periode, e.siens, e.siens, e.tous, e.tous, 'habitants de 15 à 64 ans', h.periode, h.siens, h.siens, h.tous, h.tous
  from emplois_du_public(lieu, le_public) as e
  left join habitants_du_public(lieu, le_public, 15, 60) as h on true
  union all
  select 'eleves', e.periode, e.siens, e.siens, e.tous, e.tous, 'habitants de 15 à 19 ans', h.periode, h.siens, h.siens, h.tous, h.tous
  from eleves_du_public(lieu, le_public) as e
  left join habitants_du_public(lieu, le_public, 15, 15) as h on true
  union all
  select 'accueil', null, round(p.bas)::BIGINT, round(p.haut)::BIGINT, round(p.tous_bas)::BIGINT, round(p.tous_haut)::BIGINT,
      'habitants', null, c.siens, c.siens, c.tous, c.tous
  from portee as p cross join classement as c
  where p.connus;
