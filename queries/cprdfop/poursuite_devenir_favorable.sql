/*---
titre: Poursuite d’études et devenir favorable
question: Que deviennent les jeunes après leur formation ?
code: C07
formule: poursuite = poursuivants / effectif terminal ; devenir favorable = (poursuivants + en emploi à 6 mois) / effectif terminal
champ: Année terminale de la voie professionnelle, du CAP au BTS ; deux promotions cumulées (InserJeunes).
notes:
  - La poursuite compte toute inscription l’année suivante, redoublement compris.
  - En dessous de 20 élèves, un taux n’est pas diffusé. Le seuil se juge sur la somme - les formations plus petites y sont comptées. De celles de moins de cinq élèves, le producteur ne dit que l’effectif - de toutes formations, elles sont comptées entre tous et aucun ; d’un diplôme ou d’un domaine, elles ne le sont pas.
  - Là où une somme livrerait une formation de moins de vingt élèves, elle est donnée entre ses bornes.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  par: { domaine: choix, valeurs: { diplome: Diplôme, domaine: Domaine de spécialité, formation: Formation, ensemble: Toutes formations }, defaut: diplome, libelle: Regroupement }
colonnes:
  voie: { role: dimension, libelle: Voie }
  formation: { role: dimension, libelle: Regroupement }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  poursuivants: { role: mesure, unite: élèves, libelle: Poursuivent des études }
  en_emploi: { role: mesure, unite: élèves, libelle: En emploi à 6 mois }
  favorables: { role: mesure, unite: élèves, libelle: Devenir favorable }
  poursuite: { role: taux, de: [poursuivants, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, libelle: Part en poursuite d’études }
  emploi: { role: taux, de: [en_emploi, effectif], partie: true, emboite: true, seuil: 20, libelle: Part en emploi à 6 mois }
  devenir: { role: taux, de: [favorables, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, libelle: Taux de devenir favorable }
graphique: { type: empile, x: [poursuite, emploi], y: formation, facette: voie }
repose_sur:
  lignes: [bcn, inserjeunes]
lecture: "{territoire}, {devenir} des jeunes de « {formation} » ({voie}, {effectif élève|élèves} en année terminale) poursuivent des études ou ont un emploi salarié six mois après."
---*/
with lignes as (
    select
        voie,
        case $par::VARCHAR
            when 'domaine' then domaine_libelle
            when 'formation' then libelle || if(count(*) over (partition by voie, libelle) > 1,
                concat(' (', diplome, ', en ' || duree || if(duree > 1, ' ans', ' an'), ')'), '')
            when 'ensemble' then 'Toutes formations'
            else diplome
        end as formation,
        effectif_min, effectif_max, poursuivants_min, poursuivants_max, emploi_6_min, emploi_6_max, favorables_min, favorables_max
    from insertion_par($par::VARCHAR)
    where territoire = $territoire::VARCHAR and millesime = $millesime::VARCHAR and emploi_6_max is not null
),
sommes as (
    select voie, coalesce(formation, 'Inconnu') as groupe,
        sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(poursuivants_min) as poursuivants_min, sum(poursuivants_max) as poursuivants_max,
        sum(emploi_6_min) as emploi_6_min, sum(emploi_6_max) as emploi_6_max,
        sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
    from lignes
    group by all
)
select
    voie,
    groupe as formation,
    valeur_connue(effectif_min, effectif_max) as effectif, effectif_min::BIGINT as effectif_min,
        effectif_max::BIGINT as effectif_max, statut_bornes(effectif_min, effectif_max) as effectif_statut,
    valeur_connue(poursuivants_min, poursuivants_max) as poursuivants, poursuivants_min::BIGINT as poursuivants_min,
        poursuivants_max::BIGINT as poursuivants_max,
        statut_bornes(poursuivants_min, poursuivants_max) as poursuivants_statut,
    valeur_connue(emploi_6_min, emploi_6_max) as en_emploi, emploi_6_min::BIGINT as en_emploi_min,
        emploi_6_max::BIGINT as en_emploi_max, statut_bornes(emploi_6_min, emploi_6_max) as en_emploi_statut,
    valeur_connue(favorables_min, favorables_max) as favorables, favorables_min::BIGINT as favorables_min,
        favorables_max::BIGINT as favorables_max, statut_bornes(favorables_min, favorables_max) as favorables_statut
from sommes
where effectif_min > 0
order by effectif_min desc, voie, groupe
