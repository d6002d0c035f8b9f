-- Lieux de formation à `portee` au plus d'un territoire, bordure comprise : kilomètres (30 au plus) par la terre d'un hexagone habité, ou minutes d'une commune. Une ligne par
-- formation et par lieu : `voie` (scolaire, continue, apprentissage, au catalogue ou par centre), le code de ce qu'on y prépare (cfd, rncp, rs ; pour un centre d'apprentis, que l'on ne
-- connaît pas par formation, son niveau), `voisin` quand le lieu est hors de la région. Ce que les fichiers ne donnent pas au-delà de la limite : bordure_muette.
create or replace macro formations_a_portee(code_lu, portee, sa_mesure := 'km') as table
  with siennes as (
    select distinct commune from publie.population_cellules where commune in (select commune from reference.appartenances where territoire = code_lu)
  ), proches as (
    select cellule, min(km) as km from publie.formations_proches where sa_mesure = 'km' and commune in (from siennes) and km <= portee group by cellule
  ), jointes as (
    select distinct vers as commune from publie.cube_temps_trajet where mode = sa_mesure and minutes <= portee and de in (from siennes)
  )
  select o.voie, o.millesime, o.nomenclature, o.code, o.lieu, o.nom, o.commune, o.voisin, o.effectif, coalesce(p.km, 0) as km
  from publie.formations_et_voisines as o
  left join proches as p on p.cellule = o.cellule
  -- Un lieu du territoire y est, même sur un hexagone que rien n'habite.
  where p.km is not null or o.commune in (from siennes) or o.commune in (from jointes);
