-- De chaque cellule et de chaque liste, le numéro du lieu le plus proche. `cellules` et `lieux` : listes de structures, dont les vecteurs unité ; comme dans
-- cellules_et_doute, un lieu n'est comparé qu'aux cellules d'un bloc dont il peut être le plus proche.
create or replace macro proches_de_chaque(cellules, lieux) as table
  with places as (
    select c.rang, h3_parent(c.cellule, 6) as bloc, c.x, c.y, c.z from (select unnest(cellules) as c)
  ), sites as (
    select l.liste, l.lieu, l.x, l.y, l.z from (select unnest(lieux) as l)
  ), blocs as (
    select bloc, (min(x) + max(x)) / 2 as x, (min(y) + max(y)) / 2 as y, (min(z) + max(z)) / 2 as z,
      sqrt((max(x) - min(x)) ** 2 + (max(y) - min(y)) ** 2 + (max(z) - min(z)) ** 2) / 2 as rayon
    from places group by bloc
  ), ecarts as not materialized (
    select b.bloc, b.rayon, s.liste, s.lieu, s.x, s.y, s.z, sqrt(corde2(b.x, b.y, b.z, s.x, s.y, s.z)) as ecart
    from blocs as b cross join sites as s
  ), plus_loin as (
    select bloc, liste, (min(ecart) + 2 * min(rayon)) * (1 + 1e-12) as ecart from ecarts group by bloc, liste
  ), candidats as (
    select e.bloc, e.liste, list({lieu: e.lieu, x: e.x, y: e.y, z: e.z} order by e.lieu) as possibles
    from ecarts as e join plus_loin as p on p.bloc = e.bloc and p.liste = e.liste and e.ecart <= p.ecart
    group by e.bloc, e.liste
  ), cordes as (
    select k.liste, c.rang, k.possibles, list_transform(k.possibles, lambda s: corde2(c.x, c.y, c.z, s.x, s.y, s.z)) as cordes
    from places as c join candidats as k on k.bloc = c.bloc
  )
  select liste, rang, possibles[list_position(cordes, list_min(cordes))].lieu as lieu from cordes;

-- Une commune muette plus proche que tout lieu connu : sa distance, et sinon rien.
create or replace macro km_au_plus(connue, muette) as if(connue is null or muette < connue, corde2_km(muette), null);
