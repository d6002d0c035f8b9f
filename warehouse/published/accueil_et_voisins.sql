/*---
description: Où l'on est reçu, bordure comprise, liste par liste ; et les communes muettes de la bordure, dont un fichier ne dit rien
tri: [liste, lieu]
intermediaire: true
colonnes:
  liste: Numéro de la liste
  nom: "La liste : un type de lieu, « cep » ou « tous », ou « muets » et de même"
  lieu: Numéro de la position dans sa liste
  x: Vecteur unité
  y: Vecteur unité
  z: Vecteur unité
  cellule: Hexagone du lieu à la résolution resolution_base ; vide pour une commune muette
---*/
with nommees as (
  select unnest(['tous', type, if(cep, 'cep', null)]) as nom, x, y, z, cellule from publie.lieux_accueil
  union
  select unnest(['tous', type, if(cep, 'cep', null)]), x, y, z, cellule from publie.lieux_accueil_voisins
  union
  select 'muets ' || unnest(['tous', muets.objet, if(reseau_cep(muets.objet), 'cep', null)]), voisines.x, voisines.y, voisines.z, null
  from publie.population_voisine as voisines
  join reference.bordure as muets on muets.departement = voisines.departement and not muets.lu and muets.domaine = 'lieux_accueil'
)
select dense_rank() over (order by nom)::integer as liste, nom, x, y, z, cellule,
  row_number() over (partition by nom order by x, y, z)::integer as lieu
from nommees
where nom is not null and x is not null
