/*---
description: Gares et espaces France services ; un itinérant n'est pas reçu là d'où il part, bordure comprise, liste par liste ; et les communes muettes de la bordure, dont un fichier ne dit rien
tri: [liste, lieu]
intermediaire: true
colonnes:
  liste: Numéro de la liste
  nom: "La liste : un type de lieu, ou « muets » et de même"
  lieu: Numéro de la position dans sa liste
  x: Vecteur unité
  y: Vecteur unité
  z: Vecteur unité
  cellule: Hexagone du lieu à la résolution resolution_base ; vide pour une commune muette
---*/
with nommees as (
  select type as nom, x, y, z, cellule from publie.lieux_proximite where not itinerant
  union
  select type, x, y, z, cellule from publie.lieux_proximite_voisins
  union
  select 'muets ' || muets.objet, voisines.x, voisines.y, voisines.z, null
  from publie.population_voisine as voisines
  join reference.bordure as muets on muets.departement = voisines.departement and not muets.lu and muets.domaine = 'lieux_proximite'
)
select dense_rank() over (order by nom)::integer as liste, nom, x, y, z, cellule,
  row_number() over (partition by nom order by x, y, z)::integer as lieu
from nommees
where nom is not null and x is not null
