-- Les cellules de population d'un territoire ou d'une zone, chacune avec la distance à vol d'oiseau du lieu le plus proche, en kilomètres, nulle quand il n'y a
-- aucun lieu. `lieux` : liste de structures x, y, z (vecteurs unité), lieux de la bordure compris. `muettes` : de même, les communes voisines dont le fichier ne dit
-- rien ; où l'une est plus près que tout lieu connu, `km_muet` en dit la distance : un lieu inconnu peut y être, et la distance est au plus `km`.
-- Un lieu n'est comparé qu'aux cellules dont il peut être le plus proche : pour un bloc de cellules de centre c et de rayon r, le plus
-- proche d'une cellule est à moins de d + 2 r de c, où d est la distance de c à son propre plus proche (inégalité triangulaire). Ces lieux
-- suivent leur bloc en listes : une ligne par cellule, sans jointure qui les multiplie ni regroupement qui les réunisse.
create or replace macro cellules_et_doute(code, zone, lieux, muettes) as table
  with cellules as materialized (select *, h3_parent(cellule, 6) as bloc from cellules_de(code, zone)),
  sites as materialized (
    select s.x, s.y, s.z, false as muet from (select unnest(lieux) as s)
    union all
    select s.x, s.y, s.z, true from (select unnest(muettes) as s)
  ),
  blocs as (
    select bloc, (min(x) + max(x)) / 2 as x, (min(y) + max(y)) / 2 as y, (min(z) + max(z)) / 2 as z,
      sqrt((max(x) - min(x)) ** 2 + (max(y) - min(y)) ** 2 + (max(z) - min(z)) ** 2) / 2 as rayon
    from cellules group by bloc
  ),
  ecarts as materialized (
    select blocs.bloc, blocs.rayon, sites.x, sites.y, sites.z, sites.muet, sqrt(corde2(blocs.x, blocs.y, blocs.z, sites.x, sites.y, sites.z)) as ecart
    from blocs cross join sites
  ),
  plus_loin as (
    select bloc, muet, (min(ecart) + 2 * min(rayon)) * (1 + 1e-12) as ecart from ecarts group by bloc, muet
  ),
  candidats as (
    select e.bloc, list({x: e.x, y: e.y, z: e.z}) filter (not e.muet) as connus, list({x: e.x, y: e.y, z: e.z}) filter (e.muet) as muets
    from ecarts as e
    join plus_loin as p on p.bloc = e.bloc and p.muet = e.muet and e.ecart <= p.ecart
    group by e.bloc
  ),
  cordes as (
    select c.cellule, c.commune, c.population,
      list_min(list_transform(k.connus, lambda s: corde2(c.x, c.y, c.z, s.x, s.y, s.z))) as connue,
      list_min(list_transform(k.muets, lambda s: corde2(c.x, c.y, c.z, s.x, s.y, s.z))) as muette
    from cellules as c
    left join candidats as k on k.bloc = c.bloc
  )
  select cellule, commune, population, corde2_km(connue) as km, km_au_plus(connue, muette) as km_muet
  from cordes;

create or replace macro cellules_et_distance(code, zone, lieux) as table
  select cellule, commune, population, km from cellules_et_doute(code, zone, lieux, null::STRUCT(x DOUBLE, y DOUBLE, z DOUBLE)[]);
