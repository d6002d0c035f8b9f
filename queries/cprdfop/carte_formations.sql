/*---
titre: Liste pour la carte des formations
question: Quelles formations ouvrir, conforter ou questionner, et qu’est-ce qui le fait dire ?
code: C14
formule: quatre signes, chacun pour, contre ou ni l’un ni l’autre - demande (premiers vœux par place ; en BTS, candidatures par place rapportées à la médiane), remplissage, devenir (intervalle contre la moyenne du diplôme), tension des métiers liés (FAP 2009) ; la proposition suit de la règle écrite en note
champ: Une ligne par diplôme (ses versions réunies) et par voie. Élèves, places et vœux des lieux du territoire ; devenir de la région, du CAP au BTS, deux promotions cumulées ; tension du département du territoire, de la région s’il en touche plusieurs.
notes:
  - Ouvrir - demande forte, aucun signe contre, devenir connu, et soit un devenir au-dessus de celui du diplôme, soit des métiers tous tendus. Conforter - aucun signe contre, devenir connu, et un signe pour au moins autre que la tension.
  - Questionner - devenir sous celui du diplôme sans demande forte ni places prises, ou deux signes contre sans aucun pour. Tout le reste, dont ce qui manque de données, ne conclut pas. Une proposition ouvre une discussion ; elle ne fonde seule aucune ouverture ni aucune fermeture.
  - La stabilité est la part, sur 81 choix de seuils (demande à 10 % près, remplissage à 5 points près, marge du devenir de zéro au double, classes de tension à une près) et cinq valeurs du devenir dans son intervalle, de ceux qui donnent la même proposition. En dessous du seuil de stabilité du profil, rien n’est proposé.
  - Le devenir est haut (pour) ou bas (contre) si tout son intervalle à 95 % est au-dessus ou au-dessous de celui du diplôme, à la marge près, bornes du secret comprises ; sinon il est moyen. En dessous de 20 élèves, il n’est pas connu. Les lignes sont nombreuses, et quelques intervalles se trompent de côté par hasard.
  - Une tension plus vieille que les places de plus d’ans que le seuil du profil, ou une formation dont un métier lié n’a pas de classe, laisse la tension inconnue. Les passages vers les métiers n’ont pas d’effectifs pour poids.
  - L’apprentissage n’a pas de capacité fixée par la Région - ni pression, ni remplissage ; sa demande n’est connue que sur Parcoursup, sans taux.
  - La liste d’Orion, « actions prioritaires », est rapportée sous son nom ; elle n’entre pas dans la proposition.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  voie: { domaine: choix, valeurs: { toutes: toutes les voies, scolaire: voie scolaire, apprentissage: apprentissage }, defaut: toutes, libelle: Voie }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  session: { domaine: millesimes.voeux_bts, defaut: dernier, facultatif: true, libelle: Session de Parcoursup }
  millesime: { domaine: millesimes.insertion, defaut: dernier, facultatif: true, libelle: Promotions }
  pression_haute: { domaine: decimal, min: 0, max: 20, facultatif: true, libelle: Premiers vœux par place à partir desquels la demande est forte }
  pression_basse: { domaine: decimal, min: 0, max: 20, facultatif: true, libelle: Premiers vœux par place jusqu’où elle est faible }
  ecart_devenir: { domaine: decimal, min: 0, max: 0.5, facultatif: true, libelle: Marge entre le devenir et celui du diplôme }
  classe_haute: { domaine: entier, min: 1, max: 5, facultatif: true, libelle: Classe de tension à partir de laquelle un métier est tendu }
colonnes:
  code: { role: dimension, libelle: Code du diplôme }
  ligne: { role: libelle, libelle: Formation et voie }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  domaine: { role: dimension, libelle: Domaine }
  voie: { role: dimension, libelle: Voie }
  proposition: { role: dimension, libelle: Proposition }
  decide: { role: texte, libelle: Ce qui décide }
  changerait: { role: texte, libelle: Ce qui changerait la proposition }
  stabilite: { role: indice, unite: pourcent, libelle: Stabilité de la proposition }
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
  favorables: { role: mesure, unite: élèves, libelle: "Devenir favorable, région" }
  effectif: { role: mesure, unite: élèves, libelle: "Effectif terminal, région" }
  favorables_diplome: { role: mesure, unite: élèves, libelle: "Devenir favorable, diplôme" }
  effectif_diplome: { role: mesure, unite: élèves, libelle: Effectif du diplôme }
  metier: { role: dimension, libelle: Métier lié le plus lourd (FAP 2009) }
  classe_basse: { role: classe, libelle: Classe de tension la plus basse }
  classe_haute: { role: classe, libelle: Classe de tension la plus haute }
  annee_tension: { role: dimension, libelle: Année de la tension }
  orion: { role: texte, libelle: "Liste « actions prioritaires » d’Orion" }
  ouvertures: { role: difference, de: [places, places_avant], unite: places, libelle: Places ouvertes depuis la rentrée d’avant }
  pression: { role: taux, de: [voeux1, places_demandees], unite: pour_un, libelle: Premiers vœux par place }
  demande: { role: taux, de: [candidatures, places_candidatees], unite: pour_un, libelle: Candidatures par place (BTS) }
  remplissage: { role: taux, de: [entrants, places_comparees], libelle: Taux de remplissage }
  devenir: { role: taux, de: [favorables, effectif], partie: true, emboite: true, seuil: 20, ic: wilson, libelle: Taux de devenir favorable }
  devenir_diplome: { role: taux, de: [favorables_diplome, effectif_diplome], partie: true, emboite: true, seuil: 20, libelle: Devenir favorable du diplôme }
  part_filles: { role: taux, de: [filles, sexe_dit], partie: true, seuil: 20, libelle: Part des filles }
graphique: { type: intervalles, x: devenir, y: ligne }
si_vide: { etat: non_disponible, motif: "Aucune formation connue sur ce territoire dans les fichiers lus : ni élèves, ni places, ni devenir." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, effectifs, inserjeunes, parcoursup]
  valeurs:
    - { colonnes: [eleves, filles, sexe_dit], sources: [annuaire_education, bcn, effectifs], sans: inconnu }
    - { colonnes: [favorables, effectif, favorables_diplome, effectif_diplome], sources: [bcn, inserjeunes], sans: inconnu }
    - { colonnes: [metier, classe_basse, classe_haute, annee_tension], sources: [certif_info, dares_tensions, fap, kit_apprentissage, passages_metiers, rncp, rome], sans: dit }
    - { colonnes: [proposition, decide, changerait, stabilite], sources: [capacites, certif_info, dares_tensions, effectifs, fap, inserjeunes, kit_apprentissage, parcoursup, passages_metiers, rncp, rome], sans: dit }
    - { colonnes: [orion], sources: [actions_prioritaires], sans: dit }
couverture: [places, voeux, emploi_6, tensions]
lecture: "{territoire}, « {formation} » ({voie}) : {proposition}, comme dans {stabilite} des essais. {decide}."
---*/
with lieu as (
    select territoire, territoire = region_de($territoire::VARCHAR) as regional, coalesce(region, territoire) as region,
        coalesce(if(maille = 'region', territoire, departement), region) as tendu
    from reference.territoires where territoire = $territoire::VARCHAR
),
listees as (
    select distinct d.courant
    from publie.cube_actions_prioritaires as liste
    join lieu on lieu.region = liste.territoire
    join reference.diplomes as d on d.cfd = liste.cfd
),
offres as (
    from offre_par_formation($territoire::VARCHAR, $rentree::INTEGER, $rentree_places::INTEGER, $session::INTEGER)
),
devenirs as (
    from devenir_par_formation((select region from lieu), $millesime::VARCHAR)
),
ici as (
    select courant, voie from offres where lieux > 0
    union
    select courant, voie from devenirs where (select regional from lieu) and effectif_max > 0
),
lignes as (
    select diplomes.*, ici.voie, offres.* exclude (courant, voie), devenirs.* exclude (courant, voie),
        tensions.annee as annee_tension, tensions.metier, tensions.classe_basse, tensions.classe_haute,
        case when listees.courant is not null then 'sur la liste'
            when toutes_lues(['actions_prioritaires'], ou := $territoire::VARCHAR) then 'hors de la liste' else 'liste non lue' end as orion
    from ici
    join diplomes_reunis() as diplomes on diplomes.courant = ici.courant
    left join offres on offres.courant = ici.courant and offres.voie = ici.voie
    left join devenirs on devenirs.courant = ici.courant and devenirs.voie = ici.voie
    left join tension_par_formation((select tendu from lieu)) as tensions on tensions.courant = ici.courant
    left join listees on listees.courant = ici.courant
    where $voie::VARCHAR in ('toutes', ici.voie)
),
mesures as (
    select lignes.*,
        if(niveau >= 5, candidatures / places_candidatees / median(candidatures / places_candidatees) over (partition by niveau >= 5),
            voeux1 / places_demandees) as demandee,
        if(niveau >= 5, demande_basse, pression_basse) as demandee_basse, if(niveau >= 5, demande_haute, pression_haute) as demandee_haute,
        entrants / places_comparees as rempli, remplissage_bas, remplissage_haut,
        if(effectif_min >= 20, wilson_min(favorables_min, effectif_max), null) as devenir_bas,
        if(effectif_min >= 20, wilson_max(least(favorables_max, effectif_min), effectif_min), null) as devenir_haut,
        favorables_diplome_min / effectif_diplome_max as reference_bas,
        least(1, favorables_diplome_max / effectif_diplome_min) as reference_haut, ecart_devenir,
        annee_tension >= coalesce($rentree_places::INTEGER, $session::INTEGER, $rentree::INTEGER) - age_tension as tension_recente,
        if(tension_recente, classe_basse, null) as tension_basse_lue, if(tension_recente, classe_haute, null) as tension_haute_lue,
        tension_basse, tension_haute, stabilite_voulue
    from lignes
    cross join seuils_essayes($pression_haute::DOUBLE, $pression_basse::DOUBLE, $ecart_devenir::DOUBLE, $classe_haute::INTEGER)
),
signes as (
    select mesures.*,
        signe_seuils(demandee, demandee, demandee_basse, demandee_haute) as s_demande,
        signe_seuils(rempli, rempli, remplissage_bas, remplissage_haut) as s_remplissage,
        signe_devenir(devenir_bas, devenir_haut, reference_bas, reference_haut, ecart_devenir) as s_devenir,
        signe_seuils(tension_basse_lue, tension_haute_lue, tension_basse, tension_haute) as s_tension,
        proposition_signes(s_demande, s_remplissage, s_devenir, s_tension) as regle
    from mesures
),
essais as (
    select courant, voie, proposition_signes(
        signe_seuils(demandee, demandee, demandee_basse * d, demandee_haute * d),
        signe_seuils(rempli, rempli, remplissage_bas + r, remplissage_haut + r),
        signe_devenir(tire, tire, reference_bas, reference_haut, ecart_devenir * e),
        signe_seuils(tension_basse_lue, tension_haute_lue, tension_basse + t, tension_haute + t)) = regle as meme
    from (
        select signes.*, devenir_bas + p * (devenir_haut - devenir_bas) as tire
        from signes
        cross join unnest([0.1, 0.3, 0.5, 0.7, 0.9]) as devenirs(p)
    )
    cross join unnest([0.9, 1, 1.1]) as demandes(d)
    cross join unnest([-0.05, 0, 0.05]) as remplissages(r)
    cross join unnest([0, 1, 2]) as ecarts(e)
    cross join unnest([-1, 0, 1]) as tensions(t)
),
stables as (
    select courant, voie, count(*) filter (meme) / count(*) as stabilite from essais group by courant, voie
),
autrement as (
    -- Un signe connu ne change que d'un cran ; l'apprentissage n'a ni pression ni remplissage.
    select courant, voie, regle, signe, rang, valeur,
        proposition_signes(if(rang = 1, valeur, s_demande), if(rang = 2, valeur, s_remplissage), if(rang = 3, valeur, s_devenir),
            if(rang = 4, valeur, s_tension)) as autre
    from signes
    cross join (values ('demande', 1), ('remplissage', 2), ('devenir', 3), ('tension', 4)) as noms(signe, rang)
    cross join unnest([-1, 0, 1]) as valeurs(valeur)
    where coalesce(abs(valeur - [s_demande, s_remplissage, s_devenir, s_tension][rang]), 1) = 1 and (voie = 'scolaire' or rang >= 3)
),
changements as (
    select courant, voie, string_agg(autre || ' si ' || si, ' ; ' order by autre desc) as changerait
    from (
        select courant, voie, autre, string_agg(signe_dit(signe, valeur), ' ou ' order by rang, valeur desc) as si
        from autrement
        where autre <> regle
        group by courant, voie, autre
    )
    group by courant, voie
)
select
    courant as code, concat_ws(' ', diplome, libelle) || ', ' || voie as ligne, libelle as formation, diplome, domaine, voie,
    if(stabilite < stabilite_voulue, 'ne pas conclure', regle) as proposition,
    concat_ws(' ; ', signes_dits('pour', liste, 1), signes_dits('contre', liste, -1), signes_dits('entre les deux', liste, 0),
        signes_dits('inconnu', liste, null),
        if(stabilite < stabilite_voulue and regle <> 'ne pas conclure', '« ' || regle || ' » selon la règle, trop peu d’essais le confirment', null)) as decide,
    changerait, stabilite, lieux, part_servie, eleves, filles, sexe_dit, places, places_min, places_max,
        coalesce(places_statut, 'non_disponible') as places_statut, places_avant,
    voeux1, places_demandees, candidatures, places_candidatees, entrants, places_comparees,
    valeur_connue(favorables_min, favorables_max) as favorables, favorables_min, favorables_max,
        if(favorables_min is null, 'non_disponible', statut_bornes(favorables_min, favorables_max)) as favorables_statut,
    valeur_connue(effectif_min, effectif_max) as effectif, effectif_min, effectif_max,
        if(effectif_min is null, 'non_disponible', statut_bornes(effectif_min, effectif_max)) as effectif_statut,
    valeur_connue(favorables_diplome_min, favorables_diplome_max) as favorables_diplome, favorables_diplome_min, favorables_diplome_max,
        if(favorables_diplome_min is null, 'non_disponible', statut_bornes(favorables_diplome_min, favorables_diplome_max)) as favorables_diplome_statut,
    valeur_connue(effectif_diplome_min, effectif_diplome_max) as effectif_diplome, effectif_diplome_min, effectif_diplome_max,
        if(effectif_diplome_min is null, 'non_disponible', statut_bornes(effectif_diplome_min, effectif_diplome_max)) as effectif_diplome_statut,
    metier, classe_basse, classe_haute, annee_tension, orion
from (
    select *, list_filter([{'signe': 'demande', 'valeur': s_demande}, {'signe': 'remplissage', 'valeur': s_remplissage},
        {'signe': 'devenir', 'valeur': s_devenir}, {'signe': 'tension', 'valeur': s_tension}],
        lambda s: voie = 'scolaire' or s.signe in ('devenir', 'tension')) as liste
    from signes
)
left join stables using (courant, voie)
left join changements using (courant, voie)
order by case proposition when 'ouvrir' then 1 when 'questionner' then 2 when 'conforter' then 3 else 4 end, stabilite desc, eleves desc nulls last, code, voie
