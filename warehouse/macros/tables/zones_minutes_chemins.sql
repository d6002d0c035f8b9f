-- Ce qui sépare les lieux de ceux à qui ils s'adressent, dans la mesure demandée : « km », par la terre, d'un hexagone de résolution 7 à l'autre ; sinon un mode
-- de trajet, en minutes, d'une commune à l'autre. Un endroit est cet hexagone, ou l'empreinte de la commune.
create or replace macro endroit(la_mesure, cellule, commune) as if(la_mesure = 'km', h3_parent(cellule, 7), hash(commune));

-- De chaque endroit où l'on va, `lieu`, à ceux d'où l'on vient, à la limite au plus.
create or replace macro chemins(la_mesure, limite) as table
  select t.de as lieu, t.vers as chez, t.km::double as longueur from publie.trajets as t where la_mesure = 'km' and t.km <= limite
  union all
  select hash(t.vers), hash(t.de), t.minutes from publie.cube_temps_trajet as t where t.mode = la_mesure and t.minutes <= limite;

-- Places à l'entrée, bordure comprise.
create or replace macro places_par_endroit(la_mesure, la_rentree) as table
  select endroit, sum(places) as places
  from (
    select endroit(la_mesure, e.cellule, e.commune) as endroit, c.places
    from places_d_entree(la_rentree) as c join publie.etablissements as e on e.uai = c.uai
    union all
    select endroit(la_mesure, cellule, commune), places from places_voisines(la_rentree)
  )
  where endroit is not null group by endroit having sum(places) > 0;

-- Ceux d'une classe d'âge, bordure comprise : ses habitants se partagent les places avec ceux de la région. Une commune voisine dont les jeunes
-- ne sont pas donnés a la part de jeunes de la région.
create or replace macro demande_par_endroit(la_mesure, de_qui) as table
  with siens as (
    select cellule, commune, demande as personnes from demande_cellules(de_qui)
  ), moyenne as (
    select sum(personnes) / nullif((select sum(population) from publie.population_cellules), 0) as part_des_jeunes from siens
  )
  select endroit(la_mesure, cellule, commune) as endroit, sum(personnes) / ages_de_la_demande(de_qui) as population
  from (
    from siens
    union all
    select cellule, commune, if(annee_jeunes(de_qui) is null, population, coalesce(jeunes, population * part_des_jeunes))
        from publie.population_voisine cross join moyenne
  )
  group by all;

-- Endroits d'où une commune de la bordure dont le fichier ne dit rien est à portée : un lieu inconnu peut y être.
create or replace macro endroits_muets(la_mesure, limite, le_domaine, le_millesime) as table
  select distinct t.de as endroit from publie.trajets as t
  join bordure_muette(le_domaine, le_millesime) as m on h3_parent(m.cellule, 7) = t.vers
  where la_mesure = 'km' and t.km <= limite
  union
  select distinct hash(t.de) from publie.cube_temps_trajet as t
  join communes_muettes(le_domaine, le_millesime) as m on m.commune = t.vers
  where t.mode = la_mesure and t.minutes <= limite;
