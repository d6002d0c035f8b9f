-- Ce que les fichiers lus comptent d'un public, et de tous, dans un territoire : dans chaque macro, une ligne au plus par service, avec des bornes quand une part
-- est cachée. Publics : codes de search/publics.yaml. Aucun n'est croisé avec un autre.

create or replace macro sexe_du_public(le_public) as if(le_public = 'femmes', 'femmes', 'ensemble');
create or replace macro age_du_public(le_public) as case le_public when 'jeunes' then 'moins_25' when 'seniors' then 'plus_50' else 'ensemble' end;
create or replace macro est_sexe_ou_age(le_public) as le_public in ('femmes', 'jeunes', 'seniors');

-- Si une modalité est celle d'un groupe ; sans groupe, toutes en sont, et une modalité regroupée peut en être.
create or replace macro est_du_groupe(modalite, groupe) as
  case when groupe is null or modalite = groupe then 'oui' when modalite = 'regroupe' then 'peut-être' else 'non' end;

-- Inscrits à France Travail à la fin d'un trimestre, le dernier sans `le_trimestre`.
create or replace macro inscrits_du_public(lieu, le_public, le_trimestre := null::varchar) as table
  select siens.trimestre as periode, siens.demandeurs_min as bas, siens.demandeurs_max as haut,
    tous.demandeurs_min as tous_bas, tous.demandeurs_max as tous_haut
  from publie.cube_demandeurs_profil as siens
  join publie.cube_demandeurs_profil as tous
    on tous.territoire = siens.territoire and tous.trimestre = siens.trimestre and tous.sexe = 'ensemble' and tous.age = 'ensemble'
  where est_sexe_ou_age(le_public) and siens.territoire = lieu and siens.sexe = sexe_du_public(le_public) and siens.age = age_du_public(le_public)
    and siens.trimestre = coalesce(le_trimestre, (select max(trimestre) from publie.cube_demandeurs_profil
      where territoire = lieu and sexe = sexe_du_public(le_public) and age = age_du_public(le_public)));

-- Entrées en formation d'une année, la dernière sans `l_annee` ; celles dont l'âge, le sexe ou le diplôme a été regroupé à la lecture peuvent être du public.
create or replace macro entrees_du_public(lieu, le_public, l_annee := null::varchar) as table
  select annee as periode,
    coalesce(sum(entrees) filter (sexe_lu = 'oui' and age_lu = 'oui' and diplome_lu = 'oui'), 0)::bigint as bas,
    coalesce(sum(entrees) filter (sexe_lu <> 'non' and age_lu <> 'non' and diplome_lu <> 'non'), 0)::bigint as haut,
    sum(entrees)::bigint as tous
  from (
    select trimestre[1:4] as annee, entrees, est_du_groupe(sexe, if(le_public = 'femmes', 'femmes', null)) as sexe_lu,
      est_du_groupe(age, case le_public when 'jeunes' then 'moins_25' when 'seniors' then 'plus_50' end) as age_lu,
      est_du_groupe(diplome, if(le_public = 'sans_diplome', 'infra_bac', null)) as diplome_lu
    from publie.cube_entrees_formation
    where territoire = lieu and (est_sexe_ou_age(le_public) or le_public = 'sans_diplome')
      and trimestre[1:4] = coalesce(l_annee, (select max(trimestre[1:4]) from publie.cube_entrees_formation where territoire = lieu))
  )
  group by annee;

-- Publics que ni le sexe ni l'âge ne disent : leurs entrées et leurs inscrits, dans un fichier à eux.
create or replace macro entrees_du_public_prioritaire(lieu, le_public) as table
  select annee::varchar as periode, entrees, entrees_total, demandeurs, demandeurs_total
  from publie.cube_publics_formation
  where territoire = lieu and public = case le_public when 'demandeurs_longue_duree' then 'longue_duree' else lower(le_public) end
    and annee = (select max(annee) from publie.cube_publics_formation where territoire = lieu);

-- Élèves de la voie professionnelle scolaire, à la dernière rentrée.
create or replace macro eleves_du_public(lieu, le_public) as table
  select rentree::varchar as periode, filles::bigint as siens, eleves::bigint as tous
  from publie.cube_eleves_pro
  where territoire = lieu and niveau = 'ensemble' and le_public = 'femmes'
    and rentree = (select max(rentree) from publie.cube_eleves_pro where territoire = lieu);

-- Habitants du public parmi ceux d'un âge (bornes comprises, de cinq en cinq ans), au dernier 1er janvier des estimations.
create or replace macro habitants_du_public(lieu, le_public, de, a) as table
  select annee::varchar as periode,
    (sum(population) filter (
      sexe = sexe_du_public(le_public) and case le_public when 'jeunes' then age < 25 when 'seniors' then age >= 50 else true end))::bigint as siens,
    (sum(population) filter (sexe = 'ensemble'))::bigint as tous
  from publie.cube_estimations_population
  where territoire = lieu and age between de and a and est_sexe_ou_age(le_public)
    and annee = (select max(annee) from publie.cube_estimations_population where territoire = lieu and sexe = 'femmes')
  group by annee;
