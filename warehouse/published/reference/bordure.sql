/*---
description: Ce que les fichiers de lieux donnent de la bordure (40 km hors de la région), département par département ; un fichier qui a une ligne dans un département le lit
tri: [domaine, objet, millesime, departement]
colonnes:
  domaine: effectifs, capacites, sessions, apprentis_centres, lieux_accueil ou lieux_proximite
  objet: Type de lieu d'accueil ou de proximité ; vide pour la formation
  millesime: Millésime du fichier ; vide pour les lieux
  departement: Département voisin (code typé)
  nom: Nom du département
  communes: Ses communes dans la bordure
  population: Leurs habitants
  lu: Le fichier y a une ligne au moins
---*/
with voisins as (
  select v.departement, une_valeur(d.nom) as nom, count(*) as communes, sum(v.population)::bigint as population
  from marts.dim_communes_voisines as v join marts.dim_departements as d on d.code = v.departement group by v.departement
), siens as (
  select code from marts.dim_departements where dans_region
), lus as (
  select domaine, objet, millesime, departement from marts.fct_departements_lus where domaine <> 'lieux_accueil'
  union
  -- Un type de lieu est lu dans un département quand l'un des annuaires qui le donnent dans la région y a une ligne.
  select 'lieux_accueil', t.type, null, l.departement
  from (select distinct type, unnest(string_split(annuaires, ' ')) as annuaire from publie.lieux_accueil) as t
  join marts.fct_departements_lus as l on l.domaine = 'lieux_accueil' and l.objet = t.annuaire
), objets as (
  -- Ce que la région a : un fichier qui ne la donne pas n'a pas à donner ses voisins.
  select distinct domaine, objet, millesime from lus semi join siens on siens.code = lus.departement
)
select o.domaine, o.objet, o.millesime, 'departement:' || v.departement as departement, v.nom, v.communes, v.population, l.departement is not null as lu
from objets as o cross join voisins as v
left join lus as l on l.domaine = o.domaine and l.objet is not distinct from o.objet and l.millesime is not distinct
    from o.millesime and l.departement = v.departement
