-- Les cellules de population d'un territoire ou d'une zone, chacune avec la distance à vol d'oiseau du lieu le plus proche, en kilomètres, nulle quand il n'y a
-- aucun lieu. `lieux` : liste de structures x, y, z (vecteurs unité), lieux de la bordure compris. `muettes` : de même, les communes voisines dont le fichier ne dit
-- rien ; où l'une est plus près que tout lieu connu, `km_muet` en dit la distance : un lieu inconnu peut y être, et la distance est au plus `km`.
-- Un lieu n'est comparé qu'aux cellules dont il peut être le plus proche : pour un bloc de cellules de centre c et de rayon r, le plus
-- proche d'une cellule est à moins de d + 2 r de c, où d est la distance de c à son propre plus proche (inégalité triangulaire).
create or replace macro cellules_et_doute(code, zone, lieux, muettes) as table
  with cellules as materialized (select *, h3_parent(cellule, 6) as bloc from cellules_de(code, zone)),
  sites as materialized (
    select s.x, s.y, s.z, false as muet from (select unnest(lieux) as s)
    union all
    select s.x, s.y, s.z, true from (select unnest(muettes) as s)
  ),
  blocs as (
    select bloc, (min(x) + max(x)) / 2 as x, (min(y) + max(y)) / 2 as y, (min(z) + max(z)) / 2 as z,
      sqrt(corde2(max(x), max(y), max(z), min(x), min(y), min(z))) / 2 as rayon
    from cellules group by bloc
  ),
  ecarts as (
    select blocs.bloc, blocs.rayon, sites.x, sites.y, sites.z, sites.muet,
      sqrt(corde2(blocs.x, blocs.y, blocs.z, sites.x, sites.y, sites.z)) as ecart
    from blocs cross join sites
  ),
  candidats as (
    select bloc, x, y, z, muet from ecarts
    qualify ecart <= (min(ecart) over (partition by bloc, muet) + 2 * rayon) * (1 + 1e-12)
  ),
  cordes as (
    select c.cellule, c.commune, c.population,
      min(corde2(c.x, c.y, c.z, s.x, s.y, s.z)) filter (not s.muet) as connue,
      min(corde2(c.x, c.y, c.z, s.x, s.y, s.z)) filter (s.muet) as muette
    from cellules as c
    left join candidats as s on s.bloc = c.bloc
    group by c.cellule, c.commune, c.population
  )
  select cellule, commune, population, corde2_km(connue) as km, if(connue is null or muette < connue, corde2_km(muette), null) as km_muet
  from cordes;

create or replace macro cellules_et_distance(code, zone, lieux) as table
  select cellule, commune, population, km from cellules_et_doute(code, zone, lieux, null::STRUCT(x DOUBLE, y DOUBLE, z DOUBLE)[]);
