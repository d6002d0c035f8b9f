/*---
description: Où se forment les élèves d'une rentrée, bordure comprise, liste par liste ; et les communes muettes de la bordure, dont un fichier ne dit rien
tri: [liste, lieu]
intermediaire: true
colonnes:
  liste: Numéro de la liste
  nom: "La liste : rentrée, niveau et domaine (« 2024 3 tous »), ou « muets » et la rentrée"
  lieu: Numéro de la position dans sa liste
  x: Vecteur unité
  y: Vecteur unité
  z: Vecteur unité
  cellule: Hexagone du lieu à la résolution resolution_base ; vide pour une commune muette
---*/
with eleves as (
  select cube.rentree, formations.niveau, formations.domaine_nsf, lieux.x, lieux.y, lieux.z, lieux.cellule
  from publie.cube_effectifs as cube
  join publie.etablissements as lieux on lieux.uai = cube.uai
  left join reference.formations as formations on formations.formation = cube.formation
  union all
  select eleves.rentree, eleves.niveau, eleves.domaine_nsf, lieux.x, lieux.y, lieux.z, lieux.cellule
  from publie.effectifs_voisins as eleves
  join publie.etablissements_voisins as lieux on lieux.uai = eleves.uai
), nommees as (
  select liste_eleves(rentree, unnest(['tous', niveau::varchar]), domaine) as nom, x, y, z, cellule
  from (select *, unnest(['tous', domaine_nsf]) as domaine from eleves)
  union
  select 'muets ' || muets.millesime, voisines.x, voisines.y, voisines.z, null
  from publie.population_voisine as voisines
  join reference.bordure as muets on muets.departement = voisines.departement and not muets.lu and muets.domaine = 'effectifs'
)
select dense_rank() over (order by nom)::integer as liste, nom, x, y, z, cellule,
  row_number() over (partition by nom order by x, y, z)::integer as lieu
from nommees
where nom is not null and x is not null
