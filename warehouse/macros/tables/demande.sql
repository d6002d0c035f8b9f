-- Ceux à qui s'adresse une offre : les jeunes du dernier recensement donné, de 15 à 29 ans ou, à défaut, de 15 à 24, quand il couvre la région ; sinon tous les habitants.

-- Recensement qui donne les jeunes de la région, et leur tranche ; nul quand on ne les connaît pas ou quand on demande tous les habitants.
create or replace macro jeunes_du_recensement(demande) as (
  select max({'annee': p.annee, 'age': p.age}) from publie.cube_population_age as p join reference.territoires as t using (territoire)
  where demande = 'jeunes' and t.maille = 'region' and t.dans_region and p.age in ('15_24', '15_29') and p.sexe = 'ensemble'
);
create or replace macro annee_jeunes(demande) as struct_extract(jeunes_du_recensement(demande), 'annee');
create or replace macro tranche_jeunes(demande) as struct_extract(jeunes_du_recensement(demande), 'age');

-- De qui l'on parle, en toutes lettres.
create or replace macro demande_en_lettres(demande) as
  coalesce('jeunes de 15 à ' || right(tranche_jeunes(demande), 2) || ' ans (recensement ' || annee_jeunes(demande) || ')', 'habitants');

-- Les places d'une année d'entrée sont pour une classe d'âge : de dix ou quinze âges, le recensement n'en dit pas un seul, c'est leur moyenne.
create or replace macro ages_de_la_demande(demande) as coalesce(right(tranche_jeunes(demande), 2)::integer - 14, 1);
create or replace macro cohorte_en_lettres(demande) as
  coalesce('jeunes d’une classe d’âge (moyenne des 15 à ' || right(tranche_jeunes(demande), 2) || ' ans, recensement '
    || annee_jeunes(demande) || ')', 'habitants');

-- Demande de chaque cellule de population : les jeunes d'une commune y sont répartis comme ses habitants. Une commune que le fichier ne donne pas a la part de jeunes des autres.
create or replace macro demande_cellules(demande) as table
  with jeunes as (
    select territoire as commune, population as jeunes from publie.cube_population_age
    where annee = annee_jeunes(demande) and age = tranche_jeunes(demande) and sexe = 'ensemble' and territoire like 'commune:%'
  ), communes as (
    select commune, population as habitants from publie.habitants_des_communes
  ), parts as (
    select c.commune, coalesce(j.jeunes / nullif(c.habitants, 0), sum(j.jeunes) over () / sum(c.habitants) filter (j.jeunes is not null) over ()) as part
    from communes as c left join jeunes as j using (commune)
  )
  select c.cellule, c.commune, c.population * if(annee_jeunes(demande) is null, 1.0, p.part) as demande
  from publie.population_cellules as c join parts as p using (commune);
