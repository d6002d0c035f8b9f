-- Minutes par les routes et les chemins jusqu'au plus proche de quelques lieux, hexagone habité par hexagone habité : les minutes jusqu'au plus proche lieu connu à
-- portée de la limite (nulles sans aucun), et entre quoi elles sont. Au moins : un lieu que l'extrait ne relie pas à l'hexagone peut être plus près, jamais plus
-- que la ligne droite au plus vite (3 km près, la largeur d'un hexagone) ; un lieu relié dont le couple manque est au-delà de la limite. Au plus : les minutes
-- connues, sinon l'infini. `lieux` : structures cellule, x, y, z (vecteur unité) ; un lieu sans cellule (une commune dont l'annuaire ne dit rien) est inconnu.
create or replace macro minutes_des_hexagones(le_mode, lieux) as table
  with buts as (
    select b.but.cellule as cellule, b.but.x as x, b.but.y as y, b.but.z as z, r.rang, r.reseau
    from (select unnest(lieux) as but) as b
    left join reseaux_de(le_mode, 'lieu') as r on r.cellule = b.but.cellule
  ), hexagones as (
    select h.cellule, min(p.rang) as rang, min(p.reseau) as reseau, avg(h.x) as x, avg(h.y) as y, avg(h.z) as z
    from (select h3_parent(cellule, 7) as cellule, x, y, z from publie.population_cellules) as h
    left join reseaux_de(le_mode, 'hexagone') as p on p.cellule = h.cellule
    group by h.cellule
  ), proches as (
    select hexagone, min(minutes) as minutes from publie.trajets_lieux
    where mode = le_mode and lieu in (select rang from buts) group by hexagone
  ), inconnus as (
    select h.cellule, min(corde2(h.x, h.y, h.z, b.x, b.y, b.z)) as corde2
    from hexagones as h join buts as b on h.reseau is null or b.reseau is null or h.reseau <> b.reseau
    group by h.cellule
  )
  select h.cellule, p.minutes, coalesce(p.minutes, 'infinity'::double) as au_plus,
    least(coalesce(p.minutes, m.limite_routes + 1), if(i.corde2 is null, null, minutes_au_moins(greatest(corde2_km(i.corde2) - 3, 0), le_mode))) as au_moins
  from hexagones as h
  cross join (select max(limite_routes) as limite_routes from reference.modes_trajet where mode = le_mode) as m
  left join proches as p on p.hexagone = h.rang
  left join inconnus as i on i.cellule = h.cellule
  where m.limite_routes is not null;

-- Les cellules de population d'un territoire ou d'une zone, avec ces minutes.
create or replace macro cellules_en_minutes(code, zone, le_mode, lieux) as table
  select c.cellule, c.commune, c.population, h.minutes, h.au_moins, h.au_plus
  from cellules_de(code, zone) as c
  join minutes_des_hexagones(le_mode, lieux) as h on h.cellule = h3_parent(c.cellule, 7);

-- Les lieux d'une liste d'accueil (un type, « cep », « tous ») ou de proximité (gare, france_services), et les communes muettes de la bordure.
create or replace macro accueils(la_liste) as table
  select cellule, x, y, z from publie.accueil_et_voisins where nom in (la_liste, 'muets ' || la_liste)
  union all
  select cellule, x, y, z from publie.proximite_et_voisins where nom in (la_liste, 'muets ' || la_liste);

-- Ce que cette liste recouvre, pour une phrase, et si rien n'y manque.
create or replace macro accueils_comptes(la_liste) as table
  select complet, lieux from lieux_comptes(la_liste)
  union all
  select une_lue(['france_services']), 'd’un espace France services' where la_liste = 'france_services';
