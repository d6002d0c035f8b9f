-- Distances d'un territoire ou d'une zone aux lieux donnés. `lieux_connus` et `muettes` : comme dans cellules_et_doute.

-- Les hexagones, à la finesse demandée : la distance moyenne de leurs habitants au lieu le plus proche, en kilomètres (nulle sans habitant, ou sans
-- aucun lieu), la commune qui en a le plus, et si elle n'est qu'un majorant.
create or replace macro distances_par_hexagone(territoire_lu, cellules_lues, lieux_connus, muettes, finesse) as table
  with distances as (select * from cellules_et_doute(territoire_lu, cellules_lues, lieux_connus, muettes))
  select
    h3_parent(distances.cellule, finesse) as cellule,
    max_by(communes.nom, distances.population) as commune,
    round(sum(distances.km * distances.population) / nullif(sum(distances.population), 0), 2) as distance_km,
    round(sum(distances.population), 1) as population,
    bool_or(distances.km_muet is not null) as majorant
  from distances
  join reference.territoires as communes on communes.territoire = distances.commune
  group by h3_parent(distances.cellule, finesse);

-- Les habitants, et ceux qui ont un lieu à `portee` kilomètres au plus, par territoire de la maille `detail` ou ensemble ; `douteux` : ceux qu'un lieu
-- inconnu d'une commune muette peut mettre à portée ; la distance qu'une moitié ne dépasse pas, nulle sans aucun lieu.
create or replace macro population_a_portee(territoire_lu, cellules_lues, lieux_connus, muettes, detail, portee) as table
  with distances as (select * from cellules_et_doute(territoire_lu, cellules_lues, lieux_connus, muettes)),
  zones as (
    select commune, territoire from reference.appartenances where maille = detail
    union all
    select distinct commune, territoire_lu from distances where detail = 'ensemble'
  ),
  cumuls as (
    select
      zones.territoire, distances.km, distances.km_muet, distances.population,
      sum(distances.population) over (partition by zones.territoire order by distances.km) as cumul,
      sum(distances.population) over (partition by zones.territoire) as total
    from distances
    join zones on zones.commune = distances.commune
  )
  select
    cumuls.territoire as code,
    coalesce(nom_en_hexagones(cumuls.territoire, territoires.nom), 'Zone dessinée') as nom,
    sum(cumuls.population) as population,
    coalesce(sum(cumuls.population) filter (where cumuls.km <= portee), 0) as couverte,
    coalesce(sum(cumuls.population) filter (where cumuls.km_muet <= portee and cumuls.km > portee), 0) as douteux,
    round(min(cumuls.km) filter (where cumuls.cumul >= cumuls.total / 2), 1) as distance_mediane,
    bool_or(cumuls.km_muet is not null) as majorant
  from cumuls
  left join reference.territoires as territoires on territoires.territoire = cumuls.territoire
  group by cumuls.territoire, territoires.nom;
