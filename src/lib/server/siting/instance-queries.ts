import type { SitingMeasure, SitingRoute } from '../../catalogue/api/siting-choices.ts';

/** The communes where one may open, in order of their code, with the hexagon where an opening is put over land. */
const TOWNS = `
select lieux.territoire, lieux.nom, lieux.lat, lieux.lng, sieges.cellule
from sieges_des_communes() as sieges
semi join communes_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as dedans
  on dedans.commune = sieges.commune
join reference.territoires as lieux on lieux.territoire = sieges.commune
where $communes::VARCHAR = 'toutes'
  or $communes::VARCHAR = 'lycees' and sieges.commune in
    (select commune from publie.etablissements where type = 'lycee')
  or $communes::VARCHAR = 'centres' and sieges.commune in (from communes_des_centres())`;

const RANKED_TOWNS = `select territoire, cellule, (row_number() over (order by territoire) - 1)::INTEGER as site
  from (${TOWNS})`;

const PEOPLE = `demande_cellules($demande::VARCHAR) as d
  semi join cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as dedans on dedans.cellule = d.cellule and dedans.commune = d.commune`;

export const SITES = `select territoire, nom, lat, lng from (${TOWNS}) order by territoire`;

/** Ways from the communes that are ranked before, to each possible site. */
const TRAVEL = `
select sites.site, communes.demande, trajets.minutes::DOUBLE as longueur
from sites
join publie.cube_temps_trajet as trajets
  on trajets.vers = sites.territoire and trajets.mode = mode_retenu($mode::VARCHAR)
join communes on communes.commune = trajets.de
order by sites.site, communes.demande`;

/** How far each possible site is from each demand: hexagons by cell, or communes by code; for places of reception, every commune. */
export const WAYS: Readonly<Record<SitingMeasure | 'accueil', string>> = {
  km: `
with sites as (${RANKED_TOWNS}), hexagones as (
  select cellule, (row_number() over (order by cellule) - 1)::INTEGER as demande
  from (select h3_parent(d.cellule, 7) as cellule from ${PEOPLE} group by h3_parent(d.cellule, 7)
    having sum(d.demande) > 0)
)
select sites.site, hexagones.demande, trajets.km::DOUBLE as longueur
from sites
join publie.trajets as trajets on trajets.de = sites.cellule
join hexagones on hexagones.cellule = trajets.vers
order by sites.site, hexagones.demande`,
  minutes: `
with sites as (${RANKED_TOWNS}), communes as (
  select commune, (row_number() over (order by commune) - 1)::INTEGER as demande
  from (select d.commune from ${PEOPLE} group by d.commune having sum(d.demande) > 0)
)${TRAVEL}`,
  accueil: `
with sites as (${RANKED_TOWNS}), communes as (
  select commune, (row_number() over (order by commune) - 1)::INTEGER as demande
  from (select distinct commune from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]))
)${TRAVEL}`
};

/** Sites that teach the course already: of the region, around it, and of the region without a position. */
export const EXISTING: Readonly<Record<SitingRoute, string>> = {
  scolaire: `
select count(*) filter (not voisin) as region, count(*) filter (voisin) as autour, 0 as sans_position
from etablissements_des_eleves($rentree::INTEGER, $domaine::VARCHAR, $formation::VARCHAR)`,
  apprentissage: `
select count(distinct lieu) filter (not voisin and cellule is not null) as region,
  count(distinct lieu) filter (voisin) as autour,
  count(*) filter (not voisin and cellule is null) as sans_position
from lieux_apprentissage($domaine::VARCHAR, $formation::VARCHAR)`,
  accueil: `
select count(*) filter (not voisin and cellule is not null) as region, count(*) filter (voisin) as autour,
  count(*) filter (not voisin and cellule is null) as sans_position
from (
  select type, cep, cellule, false as voisin from publie.lieux_accueil
  union all select type, cep, cellule, true from publie.lieux_accueil_voisins
) where $type::VARCHAR in ('tous', type, if(cep, 'cep', null))`
};
