-- Qui n'a, à quelque distance par la terre, que l'établissement d'une demande ; l'autre lieu le plus proche par la même voie, et ce qui s'enseigne d'autre du même
-- domaine et du même niveau. Un lieu de l'apprentissage peut manquer aux fichiers, un établissement aussi au-delà de la limite : qui n'a pas d'autre lieu est un plus haut.
create or replace macro acces_de_campagne(le_territoire, la_campagne, la_rentree, portee) as table
  with demandes as materialized (
    from demandes_de_campagne(le_territoire, la_campagne)
  ),
  lieux as materialized (
    from lieux_enseignes(la_rentree)
  ),
  hexagones as (
    from hexagones_demandeurs(region_de(le_territoire), null::UBIGINT[], la_rentree, 'jeunes')
  ),
  autres as (
    select d.numero, l.lieu, l.nom, l.commune, l.cellule from demandes as d
    join lieux as l on l.courant = d.courant and l.voie = d.voie and l.lieu <> d.uai
  ),
  couverts as (
    select distinct a.numero, t.vers from autres as a join publie.trajets as t on t.de = a.cellule where t.km <= portee
  ),
  jeunes as (
    select d.numero, round(sum(h.personnes order by h.personnes))::BIGINT as a_portee,
      coalesce(round(sum(h.personnes order by h.personnes) filter (c.vers is null)), 0)::BIGINT as seuls_max,
      coalesce(round(sum(h.personnes order by h.personnes) filter (c.vers is null and d.voie = 'scolaire'
        and coalesce(h.km_muet, 31) > portee)), 0)::BIGINT as seuls_min
    from demandes as d
    join publie.trajets as t on t.de = d.cellule and t.km <= portee
    join hexagones as h on h.cellule = t.vers
    left join couverts as c on c.numero = d.numero and c.vers = t.vers
    group by d.numero
  ),
  proches as (
    select d.numero, premier_par(if(ends_with(a.nom, communes.nom), a.nom, concat_ws(', ', a.nom, communes.nom)), (t.km, a.lieu)) as autre,
      round(min(t.km), 1) as km, min(m.minutes) as minutes
    from demandes as d
    join autres as a on a.numero = d.numero
    join publie.trajets as t on t.de = d.cellule and t.vers = a.cellule
    left join reference.territoires as communes on communes.territoire = a.commune
    left join publie.cube_temps_trajet as m on m.mode = mode_retenu('matrice') and m.de = d.commune and m.vers = a.commune
    group by d.numero
  ),
  voisines as (
    select numero, count(*) as nombre, string_agg(nom, ', ' order by km, nom) filter (rang <= 4) as noms
    from (
      select d.numero, min(concat_ws(' ', n.diplome, n.libelle)) as nom, min(t.km) as km,
        row_number() over (partition by d.numero order by min(t.km), n.courant) as rang
      from demandes as d
      join reference.diplomes as sien on sien.formation = d.courant
      join lieux as l on l.domaine_nsf = sien.domaine_nsf and l.courant <> d.courant
      join diplomes_reunis() as n on n.courant = l.courant and n.niveau = d.niveau
      join publie.trajets as t on t.de = d.cellule and t.vers = l.cellule and t.km <= portee
      group by d.numero, n.courant
    )
    group by numero
  )
  select j.*, p.autre, p.km, p.minutes, v.nombre as voisines, v.noms
  from jeunes as j left join proches as p using (numero) left join voisines as v using (numero);
