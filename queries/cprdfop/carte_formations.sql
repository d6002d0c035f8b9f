/*---
titre: Liste pour la carte des formations
question: Quelles formations ouvrir, conforter ou questionner, et qu’est-ce qui le fait dire ?
code: C14
formule: quatre signes, dont chacun est pour ou contre, ou ni l’un ni l’autre - demande (premiers vœux par place ; en BTS, candidatures par place, placées parmi celles de France), remplissage, emploi à six mois (écart à la même formation ailleurs, ses voies comparées chacune à la sienne), tension des métiers liés (FAP 2009) ; la proposition suit de la règle écrite en note
champ: Une ligne par diplôme (ses versions réunies), ses deux voies côte à côte. Élèves, places et vœux de la voie scolaire du territoire ; emploi des sortants de la région, du CAP au BTS, deux promotions cumulées ; tension du département du territoire, de la région s’il en touche plusieurs.
notes:
  - Deux signes de plus d’un côté que de l’autre font une proposition ; la tension, ancienne, s’ajoute aux autres et ne leur retire rien. Conforter - du côté pour, avec un emploi connu qui n’est pas moindre qu’ailleurs. Ouvrir - de plus, une demande forte, et un emploi meilleur qu’ailleurs ou des métiers tous tendus. Questionner - du côté contre, sans demande forte.
  - En BTS, la demande est forte au-dessus du neuvième décile de France, faible au-dessous du premier - des couples d’une région et d’une spécialité de 24 places pour une région, des sections pour un autre territoire ; 24 places au moins.
  - Une proposition ouvre une discussion ; elle ne fonde seule aucune ouverture ni aucune fermeture.
  - Rien n’est proposé sur moins de deux signes lus, ni que la lecture des autres pourrait défaire - la proposition est la même quoi qu’ils vaillent. D’un seul signe lu qui penche, la liste dit « un signe sur quatre ».
  - La stabilité est la part d’essais qui donnent la même proposition, au pire de ce que valent les signes non lus - demande à 10 % près, remplissage à 5 points près, classes de tension à une près, marge d’emploi de zéro au double, écart d’emploi tiré cinq fois dans son incertitude et jugé de nouveau. En dessous du seuil de la région, rien n’est proposé.
  - L’emploi est comparé à celui de la même formation, par la même voie, dans toutes les autres régions - sommes entières, entre leurs bornes. L’écart des deux voies réunies est celui de Mantel et Haenszel (1959), son intervalle de Greenland et Robins (1985). Les formations de la région sont une seule famille de tests, fausses découvertes tenues à 5 %.
  - L’effet de la spécialité est l’écart, ailleurs, entre cette formation et toutes celles du même diplôme - il ne dit rien de la région. La poursuite d’études est un autre chiffre que l’emploi, et n’est pas un signe.
  - Là où les sortants échappent en grande partie au champ d’InserJeunes (particuliers employeurs, installation à son compte, agriculture), un emploi moindre ne compte pas contre.
  - Une tension plus vieille que les places de plus d’ans que le seuil de la région, ou une formation dont un métier lié n’a pas de classe, laisse la tension inconnue. Les passages vers les métiers n’ont pas d’effectifs pour poids.
  - L’apprentissage n’a pas de capacité fixée par la Région - ni pression, ni remplissage.
  - La liste d’Orion, « actions prioritaires », est rapportée sous son nom ; elle n’entre pas dans la proposition.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  session: { domaine: millesimes.voeux_bts, defaut: dernier, facultatif: true, libelle: Session de Parcoursup }
  millesime: { domaine: millesimes.insertion, defaut: dernier, facultatif: true, libelle: Promotions }
  pression_haute: { domaine: decimal, min: 0, max: 20, facultatif: true, libelle: Premiers vœux par place à partir desquels la demande est forte }
  pression_basse: { domaine: decimal, min: 0, max: 20, facultatif: true, libelle: Premiers vœux par place jusqu’où elle est faible }
  ecart_devenir: { domaine: decimal, min: 0, max: 0.5, facultatif: true, libelle: "Écart d’emploi avec la même formation ailleurs, au moins" }
  classe_haute: { domaine: entier, min: 1, max: 5, facultatif: true, libelle: Classe de tension à partir de laquelle un métier est tendu }
colonnes:
  code: { role: dimension, libelle: Code du diplôme }
  ligne: { role: libelle, libelle: Diplôme et formation }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  domaine: { role: dimension, libelle: Domaine }
  voies: { role: dimension, libelle: Voies }
  proposition: { role: dimension, libelle: Proposition }
  decide: { role: texte, libelle: Ce qui décide }
  changerait: { role: texte, libelle: Ce qui changerait la proposition }
  stabilite: { role: indice, unite: pourcent, libelle: Stabilité de la proposition }
  lus: { role: mesure, unite: signes, libelle: Signes lus }
  concordants: { role: mesure, unite: signes, libelle: Signes qui vont dans ce sens }
  lieux: { role: mesure, unite: lieux, libelle: Lieux }
  part_servie: { role: indice, unite: pourcent, libelle: Part des habitants dont la zone d’emploi a un lieu d’ici }
  eleves: { role: mesure, unite: élèves, libelle: Élèves }
  filles: { role: mesure, unite: élèves, libelle: Filles }
  sexe_dit: { role: mesure, unite: élèves, libelle: Élèves dont le sexe est dit }
  places: { role: mesure, unite: places, libelle: Places }
  places_avant: { role: mesure, unite: places, libelle: Places à la rentrée d’avant }
  voeux1: { role: mesure, unite: vœux, libelle: Premiers vœux }
  places_demandees: { role: mesure, unite: places, libelle: Places aux premiers vœux connus }
  candidatures: { role: mesure, unite: candidatures, libelle: Candidatures }
  places_candidatees: { role: mesure, unite: places, libelle: Places aux candidatures connues }
  entrants: { role: mesure, unite: élèves, libelle: "Élèves en entrée, rentrée des places" }
  places_comparees: { role: mesure, unite: places, libelle: Places aux élèves connus }
  en_emploi_scolaire: { role: mesure, unite: sortants, libelle: "En emploi à 6 mois, voie scolaire, région" }
  sortants_scolaire: { role: mesure, unite: sortants, libelle: "Sortants, voie scolaire, région" }
  en_emploi_ailleurs_scolaire: { role: mesure, unite: sortants, libelle: "En emploi à 6 mois, voie scolaire, ailleurs" }
  sortants_ailleurs_scolaire: { role: mesure, unite: sortants, libelle: "Sortants, voie scolaire, ailleurs" }
  poursuivants_scolaire: { role: mesure, unite: élèves, libelle: "Poursuivent des études, voie scolaire, région" }
  effectif_scolaire: { role: mesure, unite: élèves, libelle: "Effectif terminal, voie scolaire, région" }
  en_emploi_apprentissage: { role: mesure, unite: sortants, libelle: "En emploi à 6 mois, apprentissage, région" }
  sortants_apprentissage: { role: mesure, unite: sortants, libelle: "Sortants, apprentissage, région" }
  en_emploi_ailleurs_apprentissage: { role: mesure, unite: sortants, libelle: "En emploi à 6 mois, apprentissage, ailleurs" }
  sortants_ailleurs_apprentissage: { role: mesure, unite: sortants, libelle: "Sortants, apprentissage, ailleurs" }
  poursuivants_apprentissage: { role: mesure, unite: élèves, libelle: "Poursuivent des études, apprentissage, région" }
  effectif_apprentissage: { role: mesure, unite: élèves, libelle: "Effectif terminal, apprentissage, région" }
  ecart: { role: indice, unite: points, libelle: "Écart d’emploi avec la même formation ailleurs" }
  ecart_bas: { role: indice, unite: points, libelle: "Écart d’emploi, borne basse à 95 %" }
  ecart_haut: { role: indice, unite: points, libelle: "Écart d’emploi, borne haute à 95 %" }
  effet_bas: { role: indice, unite: points, libelle: "Effet de la spécialité, au moins" }
  effet_haut: { role: indice, unite: points, libelle: "Effet de la spécialité, au plus" }
  hors_champ: { role: texte, libelle: Sortants que la source ne compte pas }
  emploi_ailleurs: { role: texte, libelle: "Emploi auprès d’ailleurs, ce qu’il dit" }
  compares: { role: mesure, unite: sortants, libelle: "Sortants comparés, région" }
  metier: { role: dimension, libelle: Métier lié le plus lourd (FAP 2009) }
  classe_basse: { role: classe, libelle: Classe de tension la plus basse }
  classe_haute: { role: classe, libelle: Classe de tension la plus haute }
  annee_tension: { role: dimension, libelle: Année de la tension }
  orion: { role: texte, libelle: "Liste « actions prioritaires » d’Orion" }
  ouvertures: { role: difference, de: [places, places_avant], unite: places, libelle: Places ouvertes depuis la rentrée d’avant }
  pression: { role: taux, de: [voeux1, places_demandees], unite: pour_un, libelle: Premiers vœux par place }
  demande: { role: taux, de: [candidatures, places_candidatees], unite: pour_un, libelle: Candidatures par place (BTS) }
  remplissage: { role: taux, de: [entrants, places_comparees], libelle: Taux de remplissage }
  emploi_scolaire: { role: taux, de: [en_emploi_scolaire, sortants_scolaire], partie: true, emboite: true, seuil: 20, ic: wilson, libelle: "Emploi à 6 mois, voie scolaire" }
  emploi_ailleurs_scolaire: { role: taux, de: [en_emploi_ailleurs_scolaire, sortants_ailleurs_scolaire], partie: true, emboite: true, seuil: 20, libelle: "Emploi à 6 mois, voie scolaire, ailleurs" }
  poursuite_scolaire: { role: taux, de: [poursuivants_scolaire, effectif_scolaire], partie: true, emboite: true, seuil: 20, libelle: "Poursuite d’études, voie scolaire" }
  emploi_apprentissage: { role: taux, de: [en_emploi_apprentissage, sortants_apprentissage], partie: true, emboite: true, seuil: 20, ic: wilson, libelle: "Emploi à 6 mois, apprentissage" }
  emploi_ailleurs_apprentissage: { role: taux, de: [en_emploi_ailleurs_apprentissage, sortants_ailleurs_apprentissage], partie: true, emboite: true, seuil: 20, libelle: "Emploi à 6 mois, apprentissage, ailleurs" }
  poursuite_apprentissage: { role: taux, de: [poursuivants_apprentissage, effectif_apprentissage], partie: true, emboite: true, seuil: 20, libelle: "Poursuite d’études, apprentissage" }
  part_filles: { role: taux, de: [filles, sexe_dit], partie: true, seuil: 20, libelle: Part des filles }
graphique: { type: intervalles, x: ecart, y: ligne, confiance: [ecart_bas, ecart_haut] }
si_vide: { etat: non_disponible, motif: "Aucune formation connue sur ce territoire dans les fichiers lus : ni élèves, ni places, ni devenir." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, effectifs, inserjeunes, parcoursup]
  valeurs:
    - { colonnes: [eleves, filles, sexe_dit], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
    - { colonnes: [lieux, part_servie], sources: [annuaire_education, bcn, capacites, effectifs, parcoursup], sans: au_moins }
    - { colonnes: [en_emploi_scolaire, sortants_scolaire, en_emploi_ailleurs_scolaire, sortants_ailleurs_scolaire, poursuivants_scolaire, effectif_scolaire, en_emploi_apprentissage, sortants_apprentissage, en_emploi_ailleurs_apprentissage, sortants_ailleurs_apprentissage, poursuivants_apprentissage, effectif_apprentissage], sources: [bcn, inserjeunes], sans: inconnu }
    - { colonnes: [compares, ecart, ecart_bas, ecart_haut, effet_bas, effet_haut], sources: [bcn, inserjeunes], sans: dit }
    - { colonnes: [metier, classe_basse, classe_haute, annee_tension, emploi_ailleurs, hors_champ], sources: [bcn, certif_info, dares_tensions, fap, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome], sans: dit }
    - { colonnes: [voies, proposition, decide, changerait, stabilite, lus, concordants], sources: [bcn, capacites, certif_info, dares_tensions, effectifs, fap, inserjeunes, kit_apprentissage, parcoursup, passages_fap2021, passages_metiers, rncp, rome, voeux_bts], sans: dit }
    - { colonnes: [orion], sources: [actions_prioritaires], sans: dit }
couverture: [places, voeux, emploi_6, tensions]
lecture: "{territoire}, « {formation} » ({diplome}) : {proposition}. {decide}."
---*/
with listees as (
    select distinct d.courant
    from publie.cube_actions_prioritaires as liste
    join reference.diplomes as d on d.cfd = liste.cfd
    where liste.territoire = region_de($territoire::VARCHAR)
),
lignes as (
    select p.*, p.dehors and emploi_lu = -1 as non_juge,
        case when listees.courant is not null then 'sur la liste'
            when toutes_lues(['actions_prioritaires'], ou := $territoire::VARCHAR) then 'hors de la liste' else 'liste non lue' end as orion
    from propositions_formations($territoire::VARCHAR, $rentree::INTEGER, $rentree_places::INTEGER, $session::INTEGER, $millesime::VARCHAR,
        $pression_haute::DOUBLE, $pression_basse::DOUBLE, $ecart_devenir::DOUBLE, $classe_haute::INTEGER) as p
    left join listees on listees.courant = p.courant
),
autrement as (
    -- Un signe lu ne change que d'un cran, un signe non lu prend toutes ses valeurs ; les autres restent ce qu'ils sont, ou peuvent être.
    select lecture, regle, signe, rang, valeur,
        proposition_commune(list(proposition_signes(if(rang = 1, valeur, d.valeur), if(rang = 2, valeur, r.valeur), if(rang = 3, valeur, e.valeur),
            if(rang = 4, valeur, t.valeur)))) as autre
    from (select distinct lecture, regle, ecole, s_demande, s_remplissage, s_emploi, s_tension, v_demande, v_remplissage, v_emploi, v_tension from lignes),
        unnest(choisies(v_demande)) as a(d), unnest(choisies(v_remplissage)) as b(r), unnest(choisies(v_emploi)) as c(e),
        unnest(choisies(v_tension)) as f(t)
    cross join (values ('demande', 1), ('remplissage', 2), ('emploi', 3), ('tension', 4)) as noms(signe, rang)
    cross join unnest([-1, 0, 1]) as valeurs(valeur)
    where coalesce(abs(valeur - [s_demande, s_remplissage, s_emploi, s_tension][rang]), 1) = 1 and (ecole or rang >= 3)
    group by all
),
changements as (
    select lecture, string_agg(autre || ' si ' || si, ' ; ' order by autre desc) as changerait
    from (
        select lecture, autre, string_agg(signe_dit(signe, valeur), ' ou ' order by rang, valeur desc) as si
        from autrement
        where autre <> regle
        group by lecture, autre
    )
    group by lecture
)
select
    courant as code, concat_ws(' ', diplome, libelle) as ligne, libelle as formation, diplome, domaine,
    case when par_ecole and par_apprentissage then 'scolaire et apprentissage' when par_ecole then 'scolaire' else 'apprentissage' end as voies,
    proposition,
    concat_ws(' ; ', signes_dits('pour', liste, 1), signes_dits('contre', liste, -1), signes_dits('entre les deux', liste, 0), signes_dits('non lu',
      liste, null),
        if(opposees, 'les deux voies se contredisent', null),
        case when non_juge then 'emploi au-dessous d’ailleurs, pas compté contre : ' || hors_champ
            when emploi_lu = -1 and dehors is null then 'métiers liés non lus, ses sortants échappent peut-être à la source' end,
        if(tenue <> 'ne pas conclure' and lus >= 2 and proposition = 'ne pas conclure',
            '« ' || tenue || ' » selon la règle, trop peu d’essais le confirment', null)) as decide,
    changerait, if(proposition in ('ouvrir', 'conforter', 'questionner'), stabilite, null) as stabilite, lus, nullif(concordants, 0) as concordants,
    lieux, part_servie_max as part_servie, part_servie_min, part_servie_max,
        case when part_servie_min is null then 'non_disponible' when part_servie_max is null then 'intervalle' else 'diffuse' end as part_servie_statut,
    eleves, filles, sexe_dit, places, places_min, places_max, coalesce(places_statut, 'non_disponible') as places_statut, places_avant,
    voeux1, places_demandees, candidatures, places_candidatees, entrants, places_comparees,
    valeur_connue(s_x1_min, s_x1_max) as en_emploi_scolaire, s_x1_min::BIGINT as en_emploi_scolaire_min, s_x1_max::BIGINT as en_emploi_scolaire_max,
        if(s_x1_min is null, 'non_disponible', statut_bornes(s_x1_min, s_x1_max)) as en_emploi_scolaire_statut,
    valeur_connue(s_n1_min, s_n1_max) as sortants_scolaire, s_n1_min::BIGINT as sortants_scolaire_min, s_n1_max::BIGINT as sortants_scolaire_max,
        if(s_n1_min is null, 'non_disponible', statut_bornes(s_n1_min, s_n1_max)) as sortants_scolaire_statut,
    valeur_connue(s_x0_min, s_x0_max) as en_emploi_ailleurs_scolaire, s_x0_min::BIGINT as en_emploi_ailleurs_scolaire_min, s_x0_max::BIGINT
      as en_emploi_ailleurs_scolaire_max,
        if(s_x0_min is null, 'non_disponible', statut_bornes(s_x0_min, s_x0_max)) as en_emploi_ailleurs_scolaire_statut,
    valeur_connue(s_n0_min, s_n0_max) as sortants_ailleurs_scolaire, s_n0_min::BIGINT as sortants_ailleurs_scolaire_min, s_n0_max::BIGINT
      as sortants_ailleurs_scolaire_max,
        if(s_n0_min is null, 'non_disponible', statut_bornes(s_n0_min, s_n0_max)) as sortants_ailleurs_scolaire_statut,
    valeur_connue(s_p_min, s_p_max) as poursuivants_scolaire, s_p_min::BIGINT as poursuivants_scolaire_min, s_p_max::BIGINT as poursuivants_scolaire_max,
        if(s_p_min is null, 'non_disponible', statut_bornes(s_p_min, s_p_max)) as poursuivants_scolaire_statut,
    valeur_connue(s_e_min, s_e_max) as effectif_scolaire, s_e_min::BIGINT as effectif_scolaire_min, s_e_max::BIGINT as effectif_scolaire_max,
        if(s_e_min is null, 'non_disponible', statut_bornes(s_e_min, s_e_max)) as effectif_scolaire_statut,
    valeur_connue(a_x1_min, a_x1_max) as en_emploi_apprentissage, a_x1_min::BIGINT as en_emploi_apprentissage_min, a_x1_max::BIGINT
      as en_emploi_apprentissage_max,
        if(a_x1_min is null, 'non_disponible', statut_bornes(a_x1_min, a_x1_max)) as en_emploi_apprentissage_statut,
    valeur_connue(a_n1_min, a_n1_max) as sortants_apprentissage, a_n1_min::BIGINT as sortants_apprentissage_min, a_n1_max::BIGINT
      as sortants_apprentissage_max,
        if(a_n1_min is null, 'non_disponible', statut_bornes(a_n1_min, a_n1_max)) as sortants_apprentissage_statut,
    valeur_connue(a_x0_min, a_x0_max) as en_emploi_ailleurs_apprentissage, a_x0_min::BIGINT as en_emploi_ailleurs_apprentissage_min, a_x0_max::BIGINT
      as en_emploi_ailleurs_apprentissage_max,
        if(a_x0_min is null, 'non_disponible', statut_bornes(a_x0_min, a_x0_max)) as en_emploi_ailleurs_apprentissage_statut,
    valeur_connue(a_n0_min, a_n0_max) as sortants_ailleurs_apprentissage, a_n0_min::BIGINT as sortants_ailleurs_apprentissage_min, a_n0_max::BIGINT
      as sortants_ailleurs_apprentissage_max,
        if(a_n0_min is null, 'non_disponible', statut_bornes(a_n0_min, a_n0_max)) as sortants_ailleurs_apprentissage_statut,
    valeur_connue(a_p_min, a_p_max) as poursuivants_apprentissage, a_p_min::BIGINT as poursuivants_apprentissage_min, a_p_max::BIGINT
      as poursuivants_apprentissage_max,
        if(a_p_min is null, 'non_disponible', statut_bornes(a_p_min, a_p_max)) as poursuivants_apprentissage_statut,
    valeur_connue(a_e_min, a_e_max) as effectif_apprentissage, a_e_min::BIGINT as effectif_apprentissage_min, a_e_max::BIGINT as effectif_apprentissage_max,
        if(a_e_min is null, 'non_disponible', statut_bornes(a_e_min, a_e_max)) as effectif_apprentissage_statut,
    round(ecart, 6) as ecart, round(ecart_bas, 6) as ecart_bas, round(ecart_haut, 6) as ecart_haut, round(effet_bas, 6) as effet_bas,
    round(effet_haut, 6) as effet_haut, hors_champ,
    -- Vide, et donc indécis, tant que ce qui mène aux métiers n'est pas lu.
    case when emploi_lu is null or emploi_lu = -1 and dehors is null then null when non_juge then 'emploi au-dessous d’ailleurs, pas compté contre'
        else signe_dit('emploi', emploi_lu) end as emploi_ailleurs,
    compares, metier, classe_basse, classe_haute, annee_tension, orion
from (
    select *, list_filter([{'signe': 'demande', 'valeur': s_demande}, {'signe': 'remplissage', 'valeur': s_remplissage},
        {'signe': 'emploi', 'valeur': emploi_lu}, {'signe': 'tension', 'valeur': s_tension}],
        lambda s: (ecole or s.signe in ('emploi', 'tension')) and (s.signe <> 'emploi' or non_juge is not true)) as liste
    from lignes
)
left join changements using (lecture)
order by case proposition when 'ouvrir' then 1 when 'questionner' then 2 when 'conforter' then 3 when 'un signe sur quatre' then 4 else 5 end,
    concordants desc nulls last, stabilite desc nulls last, personnes desc, formation, diplome, code
