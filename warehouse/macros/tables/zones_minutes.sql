-- Desserte en minutes : de la commune où l'on vit à celle où l'on se forme, d'après la matrice de temps de la région et les routes. Un couple absent est
-- inconnu : il ne dépasse sûrement que la limite de la matrice, quand elle en dit une, celle des routes quand les deux communes sont du même réseau, et ce
-- que la distance à vol d'oiseau demande au mode le plus rapide.

-- Le mode demandé ; `matrice` : le premier qui est connu, la voiture d'abord.
create or replace macro mode_retenu(demande) as if(demande = 'matrice', (select mode from reference.modes_trajet where premier), demande);

-- « en voiture, matrice de la région, 2025 ».
create or replace macro trajet_en_lettres(demande) as (
  select concat_ws(', ', libelle, dit) from reference.modes_trajet where mode = mode_retenu(demande));

-- Le moins de minutes que demandent des kilomètres à vol d'oiseau : 130 km/h en voiture, 45 à vélo, 8 à pied, 320 par le train ou sans mode dit.
create or replace macro minutes_au_moins(km, mode) as km * 60 / case mode when 'voiture' then 130 when 'velo' then 45 when 'pied' then 8 else 320 end;

-- Le réseau de chemins où est chaque commune ou chaque lieu que des trajets relient.
create or replace macro reseaux_de(le_mode, le_genre) as table
  select cellule, commune, rang, reseau from publie.trajets_points where mode = le_mode and genre = le_genre and reseau is not null;

-- Communes voisines dont un fichier de lieux ne dit rien : un lieu inconnu peut y être.
create or replace macro communes_muettes(le_domaine, le_millesime) as table
  select voisines.commune, min(voisines.x) as x, min(voisines.y) as y, min(voisines.z) as z
  from publie.population_voisine as voisines
  semi join (from reference.bordure where domaine = le_domaine and millesime = le_millesime and not lu) as muets on muets.departement = voisines.departement
  group by voisines.commune;

-- Chaque commune habitée d'un territoire ou d'une zone : ceux à qui s'adresse l'offre, ses minutes jusqu'à la plus proche des communes `lieux` (rien quand
-- la matrice n'en donne aucune), et les minutes au moins jusqu'au plus proche d'un lieu dont le couple manque, ou d'une commune voisine dont le fichier ne dit
-- rien (rien quand tout est connu). `lieux` et `muets` : communes et vecteurs unité.
create or replace macro communes_en_minutes(code, zone, pour_qui, le_mode, lieux, muets) as table
  with ici as (
    select d.commune, sum(d.demande) as personnes
    from demande_cellules(pour_qui) as d
    semi join cellules_de(code, zone) as dedans on dedans.cellule = d.cellule and dedans.commune = d.commune
    group by d.commune having sum(d.demande) > 0
  ), places as (
    select commune, sphere_x(lat, lng) as x, sphere_y(lat, lng) as y, sphere_z(lat) as z from reference.territoires as t
    join ici on ici.commune = t.territoire
  ), buts as (
    select unnest(lieux) as but, false as muet union all select unnest(muets), true
  ), couples as (
    select places.commune, buts.muet, trajets.minutes,
      case when trajets.minutes is null then greatest(coalesce(modes.limite, 0), if(ici.reseau = la.reseau, modes.limite_routes, 0),
          minutes_au_moins(distance_km(places.x, places.y, places.z, buts.but.x, buts.but.y, buts.but.z), modes.mode))
        when buts.muet then trajets.minutes end as au_moins
    from places
    cross join buts
    join reference.modes_trajet as modes on modes.mode = le_mode
    left join publie.cube_temps_trajet as trajets on trajets.mode = modes.mode and trajets.de = places.commune and trajets.vers = buts.but.commune
    left join reseaux_de(le_mode, 'commune') as ici on ici.commune = places.commune
    left join reseaux_de(le_mode, 'commune') as la on la.commune = buts.but.commune
  ), proches as (
    select commune, min(minutes) filter (not muet) as minutes, min(au_moins) as minutes_inconnues from couples group by commune
  )
  select ici.commune, ici.personnes, proches.minutes, proches.minutes_inconnues
  from ici
  left join proches on proches.commune = ici.commune
  where exists (from reference.modes_trajet as m where m.mode = le_mode);

-- Communes où une formation de la voie scolaire a des élèves, et leur vecteur unité.
create or replace macro communes_des_eleves(la_rentree, le_domaine, la_formation) as table
  select commune, sphere_x(min(lat), min(lng)) as x, sphere_y(min(lat), min(lng)) as y, sphere_z(min(lat)) as z
  from etablissements_des_eleves(la_rentree, le_domaine, la_formation)
  group by commune;
