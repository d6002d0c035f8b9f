/*---
description: Décisions et actions des instances de la région, avec l'indicateur qui dira si elles changent quelque chose
tri: [date, id]
colonnes:
  id: Numéro
  date: Date de la décision (AAAA-MM-JJ)
  instance: Qui a décidé
  decision: Ce qui a été décidé
  territoire: Territoire (code typé)
  formation: Formation (code typé) ; vide sans elle
  metier: Métier (code typé) ; vide sans lui
  service: Fonction ou service chargé, jamais une personne
  echeance: Échéance (AAAA-MM-JJ) ; vide sans elle
  indicateur: Requête, paramètres et colonne qui la mesurent ; vide sans eux
  sens: hausse ou baisse ; vide sans cible
  cible: Valeur visée, dans l'unité de la colonne (une part de 0 à 1) ; vide sans elle
  etat: à faire, en cours, faite ou abandonnée
---*/
select id, strftime(date, '%Y-%m-%d') as date, instance, decision, territoire, formation, metier, service, strftime(echeance, '%Y-%m-%d') as echeance,
  indicateur, sens, cible, etat
from marts.dim_decisions
