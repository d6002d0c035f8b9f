/*---
description: Sessions de formation continue de la région, une ligne par session, avec le lieu de formation
tri: [cellule, session]
colonnes:
  session: Identifiant de la session dans le flux (fichier et ligne)
  intitule: Intitulé de la formation
  organisme: Organisme responsable
  mois: Mois de début, AAAA-MM ; vide s'il n'est pas dit
  debut: Premier jour, ou premier du mois quand le jour n'est pas dit
  fin: Dernier jour, ou dernier du mois
  etat: Recrutement ouvert, ferme ou suspendu ; vide s'il n'est pas dit
  places: Places, vide si elles ne sont pas dites
  places_restantes: Places restantes au jour du flux, vide si elles ne sont pas dites
  reunions: Réunions d'information annoncées
  heures: Heures par stagiaire, vide si elles ne sont pas dites
  prix_horaire: Prix par heure et par stagiaire, en euros toutes taxes comprises, vide s'il n'est pas dit
  financeurs: Financeurs, et cpf quand la session est éligible au compte personnel de formation
  certifiante: Mène à une certification
  certification: Code typé (rncp:…, rs:…), vide s'il n'y en a pas
  formacode: Formacode principal
  nsf: Groupe de spécialités (NSF)
  domaine_nsf: Domaine de spécialités (NSF)
  niveau: Niveau européen de sortie, vide si sans niveau
  commune: Commune (code typé)
  departement: Département (code typé)
  position: adresse, ou commune quand l'adresse n'est pas située
  lat: Latitude, degrés
  lng: Longitude, degrés
  cellule: Cellule H3 à la résolution resolution_base
---*/
select session, intitule, organisme, mois, debut, fin, etat, places, places_restantes, reunions::integer as reunions,
    heures, prix_horaire, array_to_string(financeurs, ' ') as financeurs,
  certifiante, certification, formacode, nsf, domaine_nsf, niveau, 'commune:' || commune as commune,
      'departement:' || departement as departement, position, lat, lng,
  h3_cellule(lat, lng, getvariable('resolution_base')) as cellule
from marts.fct_sessions
