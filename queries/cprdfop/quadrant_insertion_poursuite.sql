/*---
titre: Quadrant insertion et poursuite d’études
question: Où se placent l’emploi et la poursuite d’études de chaque formation, auprès de la même ailleurs ?
code: C08
formule: position par rapport à la même formation, par la même voie, dans toutes les autres régions, mêmes promotions ; chaque écart testé
champ: Formations d’au moins 20 sortants et 20 élèves en année terminale ; deux promotions cumulées (InserJeunes).
notes:
  - La référence est une somme de toutes les autres régions, versions du diplôme réunies ; là où une petite formation y est cachée, elle est entre deux bornes. Sans la même formation ailleurs, rien n’est comparé.
  - Là où les sortants échappent en grande partie au champ d’InserJeunes (particuliers employeurs, installation à son compte, agriculture), un emploi moindre ne juge pas la formation ; la liste « ouvrir, conforter, questionner » propose seule.
  - Test de deux proportions, bilatéral (exact de Fisher sous 5 attendus) ; fausses découvertes tenues à 5 % sur l’ensemble des formations.
  - Une position dont un écart est « n.s. » ne doit fonder seule ni ouverture ni fermeture.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { scolaire: voie scolaire, apprentissage: apprentissage }, defaut: scolaire, sujet: true, libelle: Voie }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  effectif: { role: mesure, unite: élèves, libelle: Effectif terminal }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  poursuivants: { role: mesure, unite: élèves, libelle: Poursuivants }
  en_emploi: { role: mesure, unite: sortants, libelle: En emploi à 6 mois }
  reference_poursuite: { role: indice, unite: pourcent, libelle: "Poursuite d’études, ailleurs" }
  reference_emploi: { role: indice, unite: pourcent, libelle: "Emploi à 6 mois, ailleurs" }
  poursuivants_ailleurs: { role: mesure, unite: élèves, libelle: "Poursuivants, ailleurs" }
  effectif_ailleurs: { role: mesure, unite: élèves, libelle: "Effectif terminal, ailleurs" }
  en_emploi_ailleurs: { role: mesure, unite: sortants, libelle: "En emploi à 6 mois, ailleurs" }
  sortants_ailleurs: { role: mesure, unite: sortants, libelle: "Sortants, ailleurs" }
  position: { role: texte, libelle: Position }
  hors_champ: { role: texte, libelle: Sortants que la source ne compte pas }
  poursuite: { role: taux, de: [poursuivants, effectif], partie: true, seuil: 20, ic: wilson, test: { contre: [poursuivants_ailleurs, effectif_ailleurs] }, libelle: Poursuite d’études }
  emploi: { role: taux, de: [en_emploi, sortants], partie: true, seuil: 20, ic: wilson, test: { contre: [en_emploi_ailleurs, sortants_ailleurs] }, libelle: Emploi à 6 mois }
graphique: { type: quadrant, x: poursuite, y: emploi, etiquette: formation }
repose_sur:
  lignes: [bcn, inserjeunes]
  valeurs:
    - { colonnes: [position, hors_champ], sources: [certif_info, fap, kit_apprentissage, passages_metiers, rncp, rome], sans: dit }
couverture: [emploi_6]
montre: demandee
lecture: "{territoire}, « {formation} » : {emploi} des sortants en emploi à 6 mois ({emploi_ecart} par rapport à ailleurs), {poursuite} en poursuite d’études ({poursuite_ecart}) ; position {position}."
---*/
with lignes as (
    select voie, formation as code, cfd, libelle as formation, diplome, effectif_min as effectif, sortants_min as sortants,
        poursuivants_min as poursuivants, emploi_6_min as emploi_6
    from insertion_par('formation')
    where territoire = $territoire::VARCHAR
        and millesime = $millesime::VARCHAR
        and effectif_min >= 20 and sortants_min >= 20 and emploi_6_min = emploi_6_max and diplome is not null
),
ailleurs as (
    select *,
        poursuivants_min / effectif_max as poursuite_basse, least(1, poursuivants_max / effectif_min) as poursuite_haute,
        emploi_min / sortants_max as emploi_bas, least(1, emploi_max / sortants_min) as emploi_haut
    from devenirs_ici_ailleurs($territoire::VARCHAR, $millesime::VARCHAR)
    where not ici and effectif_min > 0 and sortants_min > 0
),
comparees as (
    select lignes.*, ailleurs.* exclude (courant, voie, ici, diplome, niveau), champs.hors_champ, champs.dehors,
        d.courant is not null as connu, ailleurs.courant is not null as compare,
        au_moins_egal(lignes.emploi_6 / lignes.sortants, lignes.emploi_6 / lignes.sortants, emploi_bas, emploi_haut) as emploi_egale,
        au_moins_egal(lignes.poursuivants / lignes.effectif, lignes.poursuivants / lignes.effectif, poursuite_basse, poursuite_haute) as poursuite_egale
    from lignes
    left join reference.diplomes as d on d.cfd = lignes.cfd
    left join ailleurs on ailleurs.courant = d.courant and ailleurs.voie = lignes.voie
    left join champ_formations($territoire::VARCHAR) as champs on champs.courant = d.courant
)
select
    code, formation, diplome, effectif, sortants, poursuivants, emploi_6 as en_emploi,
    if(poursuite_basse = poursuite_haute, poursuite_basse, null) as reference_poursuite,
    if(emploi_bas = emploi_haut, emploi_bas, null) as reference_emploi,
    valeur_connue(poursuivants_min, poursuivants_max) as poursuivants_ailleurs, poursuivants_min::BIGINT as poursuivants_ailleurs_min,
        poursuivants_max::BIGINT as poursuivants_ailleurs_max,
        if(compare, statut_bornes(poursuivants_min, poursuivants_max), 'non_disponible') as poursuivants_ailleurs_statut,
    valeur_connue(effectif_min, effectif_max) as effectif_ailleurs, effectif_min::BIGINT as effectif_ailleurs_min,
        effectif_max::BIGINT as effectif_ailleurs_max,
        if(compare, statut_bornes(effectif_min, effectif_max), 'non_disponible') as effectif_ailleurs_statut,
    valeur_connue(emploi_min, emploi_max) as en_emploi_ailleurs, emploi_min::BIGINT as en_emploi_ailleurs_min,
        emploi_max::BIGINT as en_emploi_ailleurs_max,
        if(compare, statut_bornes(emploi_min, emploi_max), 'non_disponible') as en_emploi_ailleurs_statut,
    valeur_connue(sortants_min, sortants_max) as sortants_ailleurs, sortants_min::BIGINT as sortants_ailleurs_min,
        sortants_max::BIGINT as sortants_ailleurs_max,
        if(compare, statut_bornes(sortants_min, sortants_max), 'non_disponible') as sortants_ailleurs_statut,
    case
        when not connu then 'diplôme non lu'
        when not compare then 'sans la même formation ailleurs'
        when emploi_egale is null or poursuite_egale is null then 'indéterminée : ailleurs connu entre deux bornes'
        when not emploi_egale and dehors then 'emploi non jugé : ' || hors_champ
        when not emploi_egale and dehors is null then 'emploi en dessous, métiers liés non lus'
        when emploi_egale and poursuite_egale then 'Q1 : emploi et poursuite au-dessus'
        when emploi_egale then 'Q2 : emploi au-dessus, poursuite en dessous'
        when poursuite_egale then 'Q3 : emploi en dessous, poursuite au-dessus'
        else 'Q4 : emploi et poursuite en dessous'
    end as position, hors_champ,
    voie = $voie::VARCHAR as demandee
from comparees
order by comparees.effectif desc, code, voie
