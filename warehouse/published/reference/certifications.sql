/*---
description: Certifications du RNCP et du répertoire spécifique, leur niveau, leur groupe NSF, leur échéance, qui les délivre et comment on y accède
tri: [certification]
colonnes:
  certification: Code typé (rncp:…, rs:…)
  repertoire: rncp ou rs
  numero: Numéro de la fiche
  libelle: Intitulé
  diplome: Abrégé du diplôme ou du titre, vide s'il n'y en a pas
  niveau: Niveau européen, 3 à 8, vide si sans niveau
  nsf: Groupe de spécialités (NSF)
  fin_enregistrement: Échéance de l'enregistrement, vide si elle n'est pas dite
  active: Fiche active chez France compétences, vide quand seul Certif Info la cite
  certifinfo: Codes Certif Info, séparés par une espace
  type_enregistrement: De droit (diplômes de l'État) ou sur demande, vide quand seul Certif Info la cite
  certificateurs: Qui la délivre, séparés par « ; »
  voies: Voies d'accès, séparées par « ; »
  remplacee_par: Certifications qui la remplacent (rncp:…, rs:…), séparées par une espace
---*/
select certification, repertoire, numero, libelle, diplome, niveau, nsf, fin_enregistrement, active, array_to_string(codes_certifinfo, ' ') as certifinfo,
  type_enregistrement, certificateurs, voies, array_to_string(remplacee_par, ' ') as remplacee_par
from marts.dim_certifications
