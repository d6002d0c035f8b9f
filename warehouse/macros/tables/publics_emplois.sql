-- Emplois d'un public au recensement.

-- Emplois des moins de 65 ans au lieu de travail, au dernier recensement ; pour le diplôme, emplois de tout âge, en dessous du baccalauréat.
create or replace macro emplois_du_public(lieu, le_public) as table
  select annee::varchar as periode,
    round(sum(emplois order by emplois) filter (
      case le_public when 'femmes' then sexe = 'femmes' when 'jeunes' then age < 25 else age >= 50 end))::bigint as siens,
    round(sum(emplois order by emplois))::bigint as tous
  from publie.cube_emploi_metiers_age
  where territoire = lieu and metier = 'ensemble' and age < 65 and est_sexe_ou_age(le_public)
    and (annee, nomenclature) = (
      select (annee, nomenclature) from publie.cube_emploi_metiers_age where territoire = lieu order by annee desc, nomenclature desc limit 1)
  group by annee
  union all
  select annee::varchar, round(sum(emplois order by emplois) filter (diplome in ('sans', 'cap')))::bigint,
    round(sum(emplois order by emplois))::bigint
  from publie.cube_emploi_metiers_diplome
  where territoire = lieu and metier = 'ensemble' and le_public = 'sans_diplome'
    and (annee, nomenclature) = (
      select (annee, nomenclature) from publie.cube_emploi_metiers_diplome where territoire = lieu order by annee desc, nomenclature desc limit 1)
  group by annee;

-- Emplois de chaque public dans des métiers, et dans tous, au dernier recensement qui les compte. Les âges sont ceux d'un métier : moins de 30 ans, 55 ans et plus.
create or replace macro emplois_des_publics(lieu, liste) as table
  with ages as (
    select annee, nomenclature, metier <> 'ensemble' as choisi, sum(emplois order by emplois) as tous,
      coalesce(sum(emplois order by emplois) filter (sexe = 'femmes'), 0) as femmes,
      coalesce(sum(emplois order by emplois) filter (age < 30), 0) as jeunes, coalesce(sum(emplois order by emplois) filter (age >= 55), 0) as seniors
    from publie.cube_emploi_metiers_age
    where territoire = lieu and (metier = 'ensemble' or list_contains(liste, metier))
    group by all
  ), diplomes as (
    select annee, nomenclature, metier <> 'ensemble' as choisi, sum(emplois order by emplois) as tous,
      coalesce(sum(emplois order by emplois) filter (diplome in ('sans', 'cap')), 0) as siens
    from publie.cube_emploi_metiers_diplome
    where territoire = lieu and (metier = 'ensemble' or list_contains(liste, metier))
    group by all
  ), lignes as (
    unpivot ages on femmes, jeunes, seniors into name public value siens
    union all by name
    select *, 'sans_diplome' as public from diplomes
  )
  select ici.public, case ici.public when 'femmes' then 'Femmes' when 'jeunes' then 'Moins de 30 ans' when 'seniors' then '55 ans ou plus'
      else 'En dessous du baccalauréat' end as groupe, list_position(['femmes', 'jeunes', 'seniors', 'sans_diplome'], ici.public) as rang,
    ici.annee, ici.siens, ici.tous, partout.siens as siens_partout, partout.tous as tous_partout
  from lignes as ici
  join lignes as partout
    on partout.public = ici.public and partout.annee = ici.annee and partout.nomenclature = ici.nomenclature and not partout.choisi
  where ici.choisi
  qualify row_number() over (partition by ici.public order by ici.annee desc, ici.nomenclature desc) = 1;
