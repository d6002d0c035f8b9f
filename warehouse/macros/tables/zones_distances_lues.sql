-- Les hexagones, à la finesse demandée : la distance moyenne de leurs habitants au lieu le plus proche, en kilomètres (nulle sans habitant, ou sans
-- aucun lieu), la commune qui en a le plus, et si elle n'est qu'un majorant. `cellules` : les lignes de cellules_accueil, par exemple.
create or replace macro distances_par_hexagone(cellules, finesse) as table
  with distances as (select c.* from (select unnest(cellules) as c))
  select
    h3_parent(distances.cellule, finesse) as cellule,
    dernier_par(communes.nom, distances.population) as commune,
    round(sum(distances.km * distances.population) / nullif(sum(distances.population), 0), 2) as distance_km,
    round(sum(distances.population), 1) as population,
    bool_or(distances.km_muet is not null) as majorant
  from distances
  join reference.territoires as communes on communes.territoire = distances.commune
  group by h3_parent(distances.cellule, finesse);

-- Une commune, de ses cellules : la distance de la plus proche, et de la plus lointaine.
create or replace macro distances_de_commune(commune, population, km, km_muet) as
  {commune: commune, population: sum(population), pres: min(least(km, km_muet)), loin: max(km), majorant: bool_or(km_muet is not null)};

-- Les habitants, et ceux qui ont un lieu à `portee` kilomètres au plus, par territoire de la maille `detail` ou ensemble. Où l'on vit dans une commune n'est pas
-- connu : au moins ceux des communes dont chaque cellule est à portée, au plus ceux des communes dont une cellule l'est, ou peut l'être d'un lieu inconnu
-- d'une commune muette. De même la distance qu'une moitié ne dépasse pas, chacun à la cellule la plus proche, puis à la plus lointaine ; nulle sans aucun lieu.
-- `distances` : celles des communes (distances_de_commune).
create or replace macro population_a_portee(territoire_lu, distances, detail, portee) as table
  with communes as materialized (
    select c.* from (select unnest(distances) as c)
  ),
  zones as (
    select commune, territoire from reference.appartenances where maille = detail
    union all
    select commune, territoire_lu from communes where detail = 'ensemble'
  ),
  cumuls as (
    select zones.territoire, communes.*,
      sum(communes.population) over (partition by zones.territoire order by communes.pres) as cumul_pres,
      sum(communes.population) over (partition by zones.territoire order by communes.loin) as cumul_loin,
      sum(communes.population) over (partition by zones.territoire) as total
    from communes
    join zones on zones.commune = communes.commune
  ),
  sommes as (
    select
      cumuls.territoire as code,
      coalesce(nom_en_hexagones(cumuls.territoire, territoires.nom), 'Zone dessinée') as nom,
      round(sum(cumuls.population))::bigint as population,
      round(coalesce(sum(cumuls.population) filter (where cumuls.loin <= portee), 0))::bigint as couverte_min,
      round(coalesce(sum(cumuls.population) filter (where cumuls.pres <= portee), 0))::bigint as couverte_max,
      round(min(cumuls.pres) filter (where cumuls.cumul_pres >= cumuls.total / 2), 1) as mediane_min,
      round(min(cumuls.loin) filter (where cumuls.cumul_loin >= cumuls.total / 2), 1) as mediane_max,
      bool_or(cumuls.majorant) as majorant
    from cumuls
    left join reference.territoires as territoires on territoires.territoire = cumuls.territoire
    group by cumuls.territoire, territoires.nom
  )
  select *,
    valeur_connue(couverte_min, couverte_max) as couverte,
    statut_bornes(couverte_min, couverte_max) as couverte_statut,
    if(mediane_min = mediane_max, mediane_min, null) as mediane,
    if(mediane_max is null, 'non_disponible', statut_bornes(mediane_min, mediane_max)) as mediane_statut
  from sommes;
