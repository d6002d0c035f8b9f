/*---
titre: Quadrant insertion et poursuite d’études
question: Quelles formations conforter, lesquelles questionner ?
code: C08
formule: position par rapport à la moyenne régionale, même diplôme, même voie, mêmes promotions ; chaque écart testé contre le diplôme sans la formation
champ: Formations d’au moins 20 sortants et 20 élèves en année terminale ; deux promotions cumulées (InserJeunes).
notes:
  - La référence est la moyenne de la région pondérée par les effectifs, pour le même diplôme de même niveau - les formations plus petites y sont comptées, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.
  - Là où cette moyenne livrerait une petite formation, elle n’est pas donnée, et l’écart n’est pas testé.
  - Test de deux proportions, bilatéral (exact de Fisher sous 5 attendus) ; fausses découvertes tenues à 5 % sur l’ensemble des formations.
  - Une position dont un écart est « n.s. » ne doit fonder seule ni ouverture ni fermeture.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { scolaire: voie scolaire, apprentissage: apprentissage }, defaut: scolaire, libelle: Voie }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  poursuivants: { role: mesure, unite: élèves, libelle: Poursuivants }
  en_emploi: { role: mesure, unite: sortants, libelle: En emploi à 6 mois }
  reference_poursuite: { role: indice, unite: pourcent, libelle: Poursuite moyenne du diplôme }
  reference_emploi: { role: indice, unite: pourcent, libelle: Emploi moyen du diplôme }
  poursuivants_diplome: { role: mesure, unite: élèves, libelle: Poursuivants du diplôme }
  effectif_diplome: { role: mesure, unite: élèves, libelle: Effectif du diplôme }
  en_emploi_diplome: { role: mesure, unite: sortants, libelle: "En emploi, diplôme" }
  sortants_diplome: { role: mesure, unite: sortants, libelle: Sortants du diplôme }
  position: { role: texte, libelle: Position }
  poursuite: { role: taux, de: [poursuivants, effectif], partie: true, seuil: 20, ic: wilson, test: { contre: [poursuivants_diplome, effectif_diplome], contient: true }, libelle: Poursuite d’études }
  emploi: { role: taux, de: [en_emploi, sortants], partie: true, seuil: 20, ic: wilson, test: { contre: [en_emploi_diplome, sortants_diplome], contient: true }, libelle: Emploi à 6 mois }
graphique: { type: quadrant, x: poursuite, y: emploi, etiquette: formation }
repose_sur:
  lignes: [bcn, inserjeunes]
couverture: [emploi_6]
montre: demandee
lecture: "{territoire}, « {formation} » : {emploi} des sortants en emploi à 6 mois ({emploi_ecart}), {poursuite} en poursuite d’études ({poursuite_ecart}) ; position {position}."
---*/
with lignes as (
    select voie, formation as code, libelle as formation, diplome, niveau, effectif_min as effectif, sortants_min as sortants,
        poursuivants_min as poursuivants, emploi_6_min as emploi_6
    from insertion_par('formation')
    where territoire = $territoire::VARCHAR
        and millesime = $millesime::VARCHAR
        and effectif_min >= 20 and sortants_min >= 20 and emploi_6_min = emploi_6_max and diplome is not null
),
references_diplome as (
    select voie, diplome, niveau,
        sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
        sum(sortants_min) as sortants_min, sum(sortants_max) as sortants_max,
        sum(poursuivants_min) as poursuivants_min, sum(poursuivants_max) as poursuivants_max,
        sum(emploi_6_min) as emploi_6_min, sum(emploi_6_max) as emploi_6_max
    from insertion_par('diplome')
    where territoire = $territoire::VARCHAR and millesime = $millesime::VARCHAR and emploi_6_max is not null
    group by voie, diplome, niveau
),
moyennes as (
    select *,
        poursuivants_min / effectif_max as poursuite_basse, least(1, poursuivants_max / effectif_min) as poursuite_haute,
        emploi_6_min / sortants_max as emploi_bas, least(1, emploi_6_max / sortants_min) as emploi_haut
    from references_diplome
    where effectif_min > 0 and sortants_min > 0
),
comparees as (
    select lignes.*, moyennes.* exclude (voie, diplome, niveau),
        au_moins_egal(lignes.emploi_6 / lignes.sortants, lignes.emploi_6 / lignes.sortants, emploi_bas, emploi_haut) as emploi_egale,
        au_moins_egal(lignes.poursuivants / lignes.effectif, lignes.poursuivants / lignes.effectif, poursuite_basse, poursuite_haute) as poursuite_egale
    from lignes
    join moyennes on moyennes.voie = lignes.voie and moyennes.diplome = lignes.diplome and moyennes.niveau is not distinct from lignes.niveau
)
select
    code, formation, diplome, effectif, sortants, poursuivants, emploi_6 as en_emploi,
    if(poursuite_basse = poursuite_haute, poursuite_basse, null) as reference_poursuite,
    if(emploi_bas = emploi_haut, emploi_bas, null) as reference_emploi,
    valeur_connue(poursuivants_min, poursuivants_max) as poursuivants_diplome,
        poursuivants_min::BIGINT as poursuivants_diplome_min, poursuivants_max::BIGINT as poursuivants_diplome_max,
        statut_bornes(poursuivants_min, poursuivants_max) as poursuivants_diplome_statut,
    valeur_connue(effectif_min, effectif_max) as effectif_diplome, effectif_min::BIGINT as effectif_diplome_min,
        effectif_max::BIGINT as effectif_diplome_max,
        statut_bornes(effectif_min, effectif_max) as effectif_diplome_statut,
    valeur_connue(emploi_6_min, emploi_6_max) as en_emploi_diplome, emploi_6_min::BIGINT as en_emploi_diplome_min,
        emploi_6_max::BIGINT as en_emploi_diplome_max,
        statut_bornes(emploi_6_min, emploi_6_max) as en_emploi_diplome_statut,
    valeur_connue(sortants_min, sortants_max) as sortants_diplome, sortants_min::BIGINT as sortants_diplome_min,
        sortants_max::BIGINT as sortants_diplome_max,
        statut_bornes(sortants_min, sortants_max) as sortants_diplome_statut,
    case
        when emploi_egale is null or poursuite_egale is null then 'indéterminée : moyenne du diplôme connue entre deux bornes'
        when emploi_egale and poursuite_egale then 'Q1 : emploi et poursuite au-dessus'
        when emploi_egale then 'Q2 : emploi au-dessus, poursuite en dessous'
        when poursuite_egale then 'Q3 : emploi en dessous, poursuite au-dessus'
        else 'Q4 : emploi et poursuite en dessous'
    end as position,
    voie = $voie::VARCHAR as demandee
from comparees
order by comparees.effectif desc, code, voie
