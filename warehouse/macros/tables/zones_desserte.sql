-- Desserte par la terre : où se prépare une formation de la voie scolaire, et à combien de kilomètres de chaque hexagone (résolution 7) habité. Rien au-delà de 30 km, limite des trajets calculés.

-- Les établissements qui ont des élèves d'une formation (toutes ses versions), d'un domaine, ou de toutes, et leur hexagone ; `voisin` : hors de la région.
create or replace macro etablissements_des_eleves(la_rentree, le_domaine, la_formation) as table
  with versions as (
    select versions.cfd from reference.diplomes as versions
    join reference.diplomes as dite on dite.courant = versions.courant where dite.formation = la_formation
  )
  select lieux.uai, min(lieux.nom) as nom, min(lieux.commune) as commune, min(lieux.lat) as lat, min(lieux.lng) as lng,
    h3_parent(min(lieux.cellule), 7) as cellule, sum(cube.effectif)::integer as effectif, false as voisin
  from publie.cube_effectifs as cube
  join publie.etablissements as lieux on lieux.uai = cube.uai
  left join reference.formations as formations on formations.formation = cube.formation
  where cube.rentree = la_rentree and cube.effectif > 0 and lieux.cellule is not null
    and (le_domaine = 'tous' or formations.domaine_nsf = le_domaine)
    and (la_formation = 'toutes' or formations.cfd in (select cfd from versions))
  group by lieux.uai
  union all
  select lieux.uai, min(lieux.nom), min(lieux.commune), min(lieux.lat), min(lieux.lng),
    h3_parent(min(lieux.cellule), 7), sum(eleves.effectif)::integer, true
  from publie.effectifs_voisins as eleves
  join publie.etablissements_voisins as lieux on lieux.uai = eleves.uai
  where eleves.rentree = la_rentree and eleves.effectif > 0 and lieux.cellule is not null
    and (le_domaine = 'tous' or eleves.domaine_nsf = le_domaine)
    and (la_formation = 'toutes' or eleves.cfd in (select cfd from versions))
  group by lieux.uai;

-- Les hexagones habités d'un territoire ou d'une zone : ceux à qui s'adresse l'offre, la commune qui en a le plus, et les kilomètres d'une commune voisine
-- dont le fichier des élèves ne dit rien (nul quand il n'y en a pas).
create or replace macro hexagones_demandeurs(code, zone, la_rentree, pour_qui) as table
  with ici as (
    select h3_parent(d.cellule, 7) as cellule, d.commune, sum(d.demande) as personnes
    from demande_cellules(pour_qui) as d
    semi join cellules_de(code, zone) as dedans on dedans.cellule = d.cellule and dedans.commune = d.commune
    group by all
  ), muettes as (
    select t.de as cellule, min(t.km) as km
    from publie.trajets as t
    join bordure_muette('effectifs', la_rentree::varchar) as m on h3_parent(m.cellule, 7) = t.vers
    group by t.de
  )
  select ici.cellule, dernier_par(ici.commune, ici.personnes) as commune, sum(ici.personnes) as personnes, min(muettes.km) as km_muet
  from ici left join muettes on muettes.cellule = ici.cellule
  group by ici.cellule
  having sum(ici.personnes) > 0;

-- Où une ouverture est mise dans chaque commune : l'hexagone de sa cellule la plus peuplée.
create or replace macro sieges_des_communes() as table
  select commune, h3_parent(dernier_par(cellule, (population, cellule)), 7) as cellule from publie.population_cellules group by commune;

-- Où une formation (toutes ses versions), ou un domaine, s'apprend par l'apprentissage, d'après les fichiers lus : une ligne par formation et lieu, son
-- hexagone vide quand aucun fichier ne le place ; `voisin` : hors de la région. Un titre sans diplôme n'a pas de domaine.
create or replace macro lieux_apprentissage(le_domaine, la_formation) as table
  with versions as (
    select versions.cfd from reference.diplomes as versions
    join reference.diplomes as dite on dite.courant = versions.courant where dite.formation = la_formation
  ), offres as (
    select cle, uai, cfd, commune, cellule, origine, false as voisin from publie.offre_apprentissage
    union all
    select cle, uai, cfd, commune, cellule, null, true from publie.offre_apprentissage_voisine
  )
  select cle, coalesce(uai, commune, cle) as lieu, commune, h3_parent(cellule, 7) as cellule, origine, voisin
  from offres
  where (le_domaine = 'tous' or cfd[4:5] = le_domaine) and (la_formation = 'toutes' or cfd in (select cfd from versions));

-- Communes de la région qui ont un centre d'apprentis, d'après les mêmes fichiers ou ceux qui comptent leurs apprentis.
create or replace macro communes_des_centres() as table
  select commune from publie.offre_apprentissage where commune is not null
  union
  select commune from publie.cube_apprentis_centres where commune is not null;
