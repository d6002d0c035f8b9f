-- Un territoire par son code, ou une zone dessinée par ses cellules, toutes d'une résolution ; `zone` est nul quand c'est un territoire.

-- Ses cellules de population.
create or replace macro cellules_de(code, zone) as table
  select c.* from publie.population_cellules as c
  where zone is null and c.commune in (select a.commune from reference.appartenances as a where a.territoire = code)
  union all
  select c.* from publie.population_cellules as c
  semi join (select unnest(zone) as cellule) as z on z.cellule = h3_parent(c.cellule, h3_resolution(zone[1]));

-- Ses communes, avec la part de leurs habitants qui y vivent (de leurs cellules, quand elles n'ont pas d'habitant).
create or replace macro communes_de(code, zone) as table
  select c.commune, c.population, 1.0::double as part from publie.habitants_des_communes as c
  where zone is null and c.commune in (select a.commune from reference.appartenances as a where a.territoire = code)
  union all
  select d.commune, d.population, if(t.population > 0, d.population / t.population, d.cellules / t.cellules) as part
  from (
    select c.commune, sum(c.population::decimal(18, 9))::double as population, count(*) as cellules from publie.population_cellules as c
    semi join (select unnest(zone) as cellule) as z on z.cellule = h3_parent(c.cellule, h3_resolution(zone[1]))
    group by c.commune
  ) as d
  join publie.habitants_des_communes as t using (commune);

-- Son nom là où l'on compte ses hexagones : un instantané de France n'y met que des régions, et un territoire qui les dépasse n'y a qu'une partie.
create or replace macro nom_en_hexagones(code, nom) as nom || if(
  code in (select p.territoire from publie.territoires_en_partie as p),
  ' (communes en hexagones seulement)', '');

-- Si un lieu, par sa commune et sa cellule, y est. Une zone plus fine que la cellule du lieu ne le contient pas.
create or replace macro est_dans(lieu_commune, lieu_cellule, code, zone) as
  case when zone is null then lieu_commune in (select a.commune from reference.appartenances as a where a.territoire = code)
  else list_contains(zone, h3_parent(lieu_cellule, h3_resolution(zone[1]))) end;
