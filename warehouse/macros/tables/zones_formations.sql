-- Lieux de formation à `portee` kilomètres au plus (30 au plus) d'un hexagone habité d'un territoire ou d'une zone, par la terre, bordure comprise. Une ligne par
-- formation et par lieu : `voie` (scolaire, continue, apprentissage, au catalogue ou par centre), le code de ce qu'on y prépare (cfd, rncp, rs ; pour un centre d'apprentis, que l'on ne
-- connaît pas par formation, son niveau), `voisin` quand le lieu est hors de la région. Ce que les fichiers ne donnent pas au-delà de la limite : bordure_muette.
create or replace macro formations_a_portee(code_lu, zone_lue, portee) as table
  with ici as (
    select distinct h3_parent(cellule, 7) as cellule from cellules_de(code_lu, zone_lue)
  ), lieux as materialized (
    select 'scolaire' as voie, c.rentree::varchar as millesime, 'cfd' as nomenclature, f.cfd as code, c.uai as lieu,
        e.nom, e.commune, e.cellule, false as voisin, c.effectif
    from publie.cube_effectifs as c join publie.etablissements as e on e.uai = c.uai left join reference.formations as f on f.formation = c.formation
    union all
    select 'scolaire', c.rentree::varchar, 'cfd', c.cfd, c.uai, e.nom, e.commune, e.cellule, true, c.effectif
    from publie.effectifs_voisins as c join publie.etablissements_voisins as e on e.uai = c.uai
    union all
    select 'continue', mois[1:4], split_part(certification, ':', 1), split_part(certification, ':', 2), session,
        organisme, commune, cellule, false, null from publie.sessions_formation
    union all
    select 'continue', mois[1:4], split_part(certification, ':', 1), split_part(certification, ':', 2), session,
        organisme, commune, cellule, true, null from publie.sessions_voisines
    union all
    select 'apprentissage', annee::varchar, 'niveau', niveau, uai, nom, commune, cellule, false, apprentis::integer from publie.cube_apprentis_centres
    union all
    select 'apprentissage', annee::varchar, 'niveau', niveau, uai, nom, commune, cellule, true, null from publie.centres_voisins
    union all
    select 'apprentissage', null, if(cfd is null, 'rncp', 'cfd'), coalesce(cfd, certification[6:]), cle, intitule,
        commune, cellule, false, null from publie.offre_apprentissage
    union all
    select 'apprentissage', null, if(cfd is null, 'rncp', 'cfd'), coalesce(cfd, certification[6:]), cle, intitule,
        commune, cellule, true, null from publie.offre_apprentissage_voisine
  ), proches as (
    -- Des trajets, seuls comptent ceux qui partent d'un lieu de formation : la plupart partent d'ailleurs.
    select t.de as cellule, min(t.km) as km
    from publie.trajets as t
    semi join (select distinct h3_parent(cellule, 7) as cellule from lieux) as la on la.cellule = t.de
    semi join ici on ici.cellule = t.vers
    where t.km <= portee group by t.de
  )
  select l.voie, l.millesime, l.nomenclature, l.code, l.lieu, l.nom, l.commune, l.voisin, l.effectif, coalesce(p.km, 0) as km
  from lieux as l
  left join proches as p on p.cellule = h3_parent(l.cellule, 7)
  -- Un lieu du territoire y est, même sur un hexagone que rien n'habite.
  left join communes_de(code_lu, zone_lue) as d on d.commune = l.commune
  where p.km is not null or d.commune is not null;

-- Les départements voisins, à `portee` kilomètres au plus par la terre, dont un fichier ne dit rien, en toutes lettres ; nul quand il n'y en a pas.
create or replace macro departements_muets(le_domaine, le_millesime, code_lu, zone_lue, portee) as (
  select string_agg(distinct b.nom, ', ' order by b.nom)
  from publie.trajets as t
  semi join (select distinct h3_parent(cellule, 7) as cellule from cellules_de(code_lu, zone_lue)) as ici on ici.cellule = t.de
  join bordure_muette(le_domaine, le_millesime) as m on h3_parent(m.cellule, 7) = t.vers
  join reference.bordure as b on b.departement = m.departement
  where t.km <= portee
);
