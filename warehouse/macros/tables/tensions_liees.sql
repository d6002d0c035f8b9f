-- Tension des familles (FAP 2009 ou 2021) auxquelles mènent les codes d'une nomenclature, pour ce lieu : la dernière année où toutes celles d'un code ont une
-- classe, à défaut la dernière publiée. Moyenne de l'indicateur pondérée par les passages, classes la plus basse et la plus haute (une classe ne se moyenne pas),
-- part du code reliée à une tension connue : sous 1, la plus basse et la plus haute ne sont pas celles de toutes les familles liées.
create or replace macro tensions_liees(nomenclature, lieu) as table
  select p.de_code as code, t.annee, sum(p.poids * t.tension) / sum(p.poids) as tension, min(t.classe) as classe_basse, max(t.classe) as classe_haute,
    least(1.0, sum(p.poids))::DOUBLE as part_reliee, coalesce(sum(p.poids) filter (t.classe is not null), 0) >= 1 - 1e-9 as tous_classes,
    count(*)::INTEGER as metiers, dernier_par(coalesce(m.libelle, t.metier), (p.poids, t.metier)) as metier
  from reference.passages as p
  join publie.cube_tensions as t on t.metier = p.vers_nomenclature || ':' || p.vers_code
  left join reference.metiers as m on m.metier = t.metier
  where p.de_nomenclature = nomenclature and t.territoire = lieu and t.niveau in ('fap225', 'fap228') and t.tension is not null
  group by p.de_code, p.vers_nomenclature, t.annee
  qualify row_number() over (partition by p.de_code order by tous_classes desc, t.annee desc, p.vers_nomenclature desc) = 1;

-- Celle des métiers liés à chaque diplôme, par les passages de sa version la plus récente qui en a. Les classes manquent dès qu'un métier lié n'en a pas.
create or replace macro tension_par_formation(lieu) as table
  select courant, t.annee, t.metier, if(t.tous_classes, t.classe_basse, null) as classe_basse, if(t.tous_classes, t.classe_haute, null) as classe_haute
  from (
    select d.courant, dernier_par(liees, (coalesce(d.ouverture, date '1900-01-01'), d.cfd)) as t
    from tensions_liees('cfd', lieu) as liees
    join reference.diplomes as d on d.cfd = liees.code
    group by d.courant
  );

-- Les tensions de ce lieu, dans les nomenclatures vers lesquelles un passage mène : la dernière année publiée.
create or replace macro tensions_du_lieu(lieu) as table
  select * exclude (territoire) from publie.tensions_reliees where territoire = lieu
  qualify annee = max(annee) over ();
