/*---
titre: Métiers des demandeurs d’emploi, évolution longue
question: Quels métiers rassemblent le plus de demandeurs d’emploi en France, et lesquels en ont gagné ?
code: G27
formule: part = demandeurs du métier / demandeurs de tous les métiers ; évolution = demandeurs de l’année / demandeurs de l’année de départ − 1
champ: Demandeurs d’emploi inscrits, par métier recherché (FAP 2009), dans la catégorie nommée ; niveau national, sans détail régional. Portraits statistiques des métiers de la Dares.
notes:
  - Le total comprend les métiers non renseignés, qui n’ont pas de ligne - les parts ne somment pas à cent.
  - Nombres donnés en milliers à deux décimales, arrondis ici à la dizaine ; l’évolution d’un très petit métier en souffre.
  - Toute la série précède janvier 2025, où l’inscription généralisée change le contenu des catégories.
parametres:
  annee: { domaine: millesimes.series_metiers, defaut: dernier, libelle: Année }
  depuis: { domaine: millesimes.series_metiers, facultatif: true, libelle: Année de départ (dix ans plus tôt sinon) }
  categorie: { domaine: choix, valeurs: { A: Catégorie A, ABC: "Catégories A, B, C" }, defaut: A, sujet: true, libelle: Catégorie }
  detail: { domaine: choix, valeurs: { fap87: 87 familles, fap225: 225 familles }, defaut: fap87, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (FAP 2009) }
  demandeurs: { role: mesure, somme: lignes, unite: personnes, libelle: Demandeurs d’emploi de la catégorie }
  total: { role: mesure, somme: reponse, unite: personnes, libelle: "Demandeurs de la catégorie, tous métiers" }
  part: { role: taux, de: [demandeurs, total], partie: true, libelle: Part des demandeurs }
  annee_depart: { role: dimension, libelle: Année de départ }
  demandeurs_depart: { role: mesure, somme: lignes, unite: personnes, libelle: "Demandeurs de la catégorie, au départ" }
  evolution: { role: evolution, de: [demandeurs, demandeurs_depart], libelle: Évolution depuis le départ }
graphique: { type: barres, x: demandeurs, y: metier, etiquette: part }
si_vide: { etat: non_disponible, motif: "Les séries longues de la Dares ne sont pas dans l’instantané, ou n’ont pas cette année." }
lecture: "En France, en {annee} ({categorie}), le métier « {metier} » est le plus recherché : {demandeurs demandeur d’emploi|demandeurs d’emploi}, {part} de l’ensemble ; évolution depuis {annee_depart}, {evolution}."
---*/
with valeurs as (
    select annee, metier, niveau, case $categorie::VARCHAR when 'A' then demandeurs_a else demandeurs_abc end as demandeurs
    from publie.cube_series_metiers
)
select
    ici.metier as code,
    coalesce(metiers.libelle, ici.metier) as metier,
    ici.demandeurs,
    ensemble.demandeurs as total,
    coalesce($depuis::INTEGER, $annee::INTEGER - 10) as annee_depart,
    depart.demandeurs as demandeurs_depart, if(depart.demandeurs is null, 'non_disponible', 'diffuse') as demandeurs_depart_statut
from valeurs as ici
join valeurs as ensemble on ensemble.metier = 'ensemble' and ensemble.annee = ici.annee
left join valeurs as depart on depart.metier = ici.metier and depart.annee = coalesce($depuis::INTEGER, $annee::INTEGER - 10)
left join reference.metiers as metiers on metiers.metier = ici.metier
where ici.annee = $annee::INTEGER
    and ici.niveau = $detail::VARCHAR
    and ici.demandeurs is not null
order by ici.demandeurs desc, ici.metier
