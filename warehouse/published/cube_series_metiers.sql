/*---
description: Séries longues nationales par métier (FAP 2009) - demandeurs d'emploi par catégorie, emploi et tension (Dares)
tri: [metier, annee]
colonnes:
  annee: Année
  metier: Famille professionnelle (fap2009:…), ou ensemble ; fap2009:ZZZ est un métier non renseigné
  niveau: ensemble, fap22, fap87, fap225 ou inconnu (non renseigné, ou code hors de la nomenclature)
  demandeurs_a: Demandeurs d'emploi de catégorie A, arrondis à la dizaine
  demandeurs_abc: Demandeurs d'emploi des catégories A, B, C, arrondis à la dizaine
  emploi: Emploi, estimation du producteur
  tension: Indicateur de tension du producteur
millesimes:
  series_metiers: { nom: Séries nationales longues par métier, valeur: annee, libelle: 'année {annee}', lignes: demandeurs_a is not null }
---*/
select s.annee, s.metier, case s.metier when 'ensemble' then 'ensemble' else coalesce(m.niveau, 'inconnu') end as niveau,
    s.demandeurs_a, s.demandeurs_abc, s.emploi, s.tension
from marts.fct_series_metiers as s
left join marts.dim_metiers as m on m.metier = s.metier
