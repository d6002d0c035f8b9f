-- Couples d'endroits dont rien ne donne les minutes, et qui peuvent être à la limite au plus. Un couple absent est sûrement plus loin quand la matrice, ou les routes entre
-- deux communes qu'elles relient, disent dépasser cette limite, ou quand la ligne droite au plus vite la dépasse. En kilomètres, aucun.
create or replace macro couples_inconnus(la_mesure, limite) as table
  with communes as (
    select c.commune, c.x, c.y, c.z, r.reseau
    from (
      select commune, sphere_x(t.lat, t.lng) as x, sphere_y(t.lat, t.lng) as y, sphere_z(t.lat) as z
      from publie.habitants_des_communes as h join reference.territoires as t on t.territoire = h.commune
      union all
      select commune, avg(x), avg(y), avg(z) from publie.population_voisine group by commune
    ) as c
    left join reseaux_de(la_mesure, 'commune') as r on r.commune = c.commune
    where la_mesure <> 'km'
  )
  select hash(p.commune) as lieu, hash(c.commune) as chez
  from communes as p
  join reference.modes_trajet as m on m.mode = la_mesure and coalesce(m.limite, 0) < limite
  join communes as c on minutes_au_moins(distance_km(p.x, p.y, p.z, c.x, c.y, c.z), la_mesure) <= limite
      and (p.reseau is null or c.reseau is null or p.reseau <> c.reseau or m.limite_routes < limite)
  anti join publie.cube_temps_trajet as t on t.mode = la_mesure and t.de = c.commune and t.vers = p.commune;

-- Endroits dont l'accès aux places n'est pas tout à fait su : un trajet inconnu de là à un lieu de places (`de_la`), ou de chez d'autres à un lieu où l'on va de là.
create or replace macro endroits_mal_relies(la_mesure, limite, la_rentree) as table
  with inconnus as (
    select * from couples_inconnus(la_mesure, limite) as c semi join places_par_endroit(la_mesure, la_rentree) as p on p.endroit = c.lieu
  )
  select endroit, bool_or(de_la) as de_la
  from (
    select chez as endroit, true as de_la from inconnus
    union all
    select t.chez, false from chemins(la_mesure, limite) as t semi join inconnus on inconnus.lieu = t.lieu
  )
  group by endroit;
