/*---
titre: Demandes de la campagne
question: Qu’est-il demandé d’ouvrir, de fermer ou de transformer, où, et qu’en disent les signes lus ?
code: C36
formule: places demandées = places après − places avant, les deux voies ensemble ; les signes et la proposition sont ceux de la liste pour la carte des formations (C14), lus sur la région
champ: Demandes du fichier de la campagne (Orion, ou la table de la région) dont l’établissement est sur le territoire ; ni brouillon, ni demande supprimée.
notes:
  - La proposition est celle de la formation dans la région, non de la demande - elle ne dit rien du lieu. Sans deux signes lus, rien n’est proposé.
  - Une formation que les fichiers lus n’ont pas dans la région n’a pas de signe.
  - Le vote est la décision écrite sous le numéro de la demande ; ce qu’elle devient est dans « Décisions et actions ».
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  campagne: { domaine: millesimes.campagne, defaut: dernier, facultatif: true, libelle: Rentrée de la campagne }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, facultatif: true, libelle: Rentrée des élèves }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  session: { domaine: millesimes.voeux_bts, defaut: dernier, facultatif: true, libelle: Session de Parcoursup }
  millesime: { domaine: millesimes.insertion, defaut: dernier, facultatif: true, libelle: Promotions }
colonnes:
  numero: { role: dimension, libelle: Numéro }
  type: { role: dimension, libelle: Type }
  ligne: { role: libelle, libelle: Demande }
  code: { role: dimension, libelle: Code du diplôme }
  formation: { role: dimension, libelle: Formation }
  diplome: { role: dimension, libelle: Diplôme }
  domaine: { role: dimension, libelle: Domaine }
  voie: { role: dimension, libelle: Voie }
  uai: { role: dimension, libelle: Code de l’établissement }
  etablissement: { role: dimension, libelle: Établissement }
  lieu: { role: territoire, libelle: Code de la commune }
  commune: { role: dimension, libelle: Commune }
  bassin: { role: dimension, libelle: Code du bassin }
  nom_bassin: { role: dimension, libelle: Bassin d’emploi }
  statut: { role: dimension, libelle: Avancement }
  avant: { role: mesure, unite: places, libelle: Places aujourd’hui }
  apres: { role: mesure, unite: places, libelle: Places demandées }
  transformees: { role: mesure, unite: places, libelle: Places qui changent de contenu }
  coloration: { role: texte, libelle: Contenu demandé }
  proposition: { role: dimension, libelle: Proposition de la liste }
  lus: { role: mesure, unite: signes, libelle: Signes lus }
  signes: { role: texte, libelle: Ce que disent les signes }
  signe: { role: dimension, libelle: Signe sur lequel le vote sera jugé }
  vote: { role: dimension, libelle: Vote }
  date_vote: { role: dimension, temps: jour, libelle: Date du vote }
  decision: { role: dimension, libelle: Numéro de la décision }
  places: { role: difference, de: [apres, avant], unite: places, libelle: Places de plus ou de moins }
graphique: { type: barres, x: places, y: ligne }
si_vide: { etat: non_disponible, motif: "Aucune demande de cette campagne n’est connue sur ce territoire." }
repose_sur:
  lignes: [annuaire_education, bcn, campagne]
  valeurs:
    - { colonnes: [proposition, lus, signes, signe], sources: [bcn, capacites, certif_info, dares_tensions, effectifs, fap, inserjeunes, kit_apprentissage, parcoursup, passages_fap2021, passages_metiers, rncp, rome, voeux_bts], sans: dit }
    - { colonnes: [vote, date_vote], sources: [decisions], sans: dit }
lecture: "{type} : {ligne}, de {avant} à {apres place|places}."
---*/
with demandes as (
    from demandes_de_campagne($territoire::VARCHAR, $campagne::INTEGER)
),
lues as (
    select *, list_filter([{'signe': 'demande', 'valeur': s_demande}, {'signe': 'remplissage', 'valeur': s_remplissage},
        {'signe': 'emploi', 'valeur': if(dehors and emploi_lu = -1, 0, emploi_lu)}, {'signe': 'tension', 'valeur': s_tension}],
        lambda s: ecole or s.signe in ('emploi', 'tension')) as liste
    from propositions_formations(region_de($territoire::VARCHAR), $rentree::INTEGER, $rentree_places::INTEGER, $session::INTEGER, $millesime::VARCHAR,
        null::DOUBLE, null::DOUBLE, null::DOUBLE, null::INTEGER)
)
select
    d.numero, d.type, concat_ws(', ', if(d.courant is null, d.formation, concat_ws(' ', d.diplome, d.libelle)), coalesce(d.etablissement, d.uai)) as ligne,
    coalesce(d.courant, d.formation) as code, coalesce(d.libelle, 'diplôme inconnu') as formation, d.diplome, d.domaine, d.voie, d.uai,
    coalesce(d.etablissement, 'établissement ' || d.uai) as etablissement, d.commune as lieu, communes.nom as commune, d.bassin, bassins.nom as nom_bassin,
    d.statut, d.avant, d.apres, d.transformees, d.coloration,
    coalesce(l.proposition, if(d.courant is null, 'diplôme inconnu', 'formation absente des fichiers lus')) as proposition, coalesce(l.lus, 0) as lus,
    concat_ws(' ; ', signes_dits('pour', l.liste, 1), signes_dits('contre', l.liste, -1), signes_dits('entre les deux', l.liste, 0),
        signes_dits('non lu', l.liste, null)) as signes,
    case when l.s_demande is not null then if(d.niveau >= 5, 'demande', 'pression') when d.voie = 'scolaire' then 'remplissage' end as signe,
    if(v.id is null, null, split_part(v.decision, ' : ', 1)) as vote, v.date as date_vote, decision_de_demande(d.rentree, d.numero) as decision
from demandes as d
left join lues as l on l.courant = d.courant
left join reference.territoires as communes on communes.territoire = d.commune
left join reference.territoires as bassins on bassins.territoire = d.bassin
left join reference.decisions as v on v.id = decision_de_demande(d.rentree, d.numero)
order by d.type, d.diplome, d.libelle, d.numero
