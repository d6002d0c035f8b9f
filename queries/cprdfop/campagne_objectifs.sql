/*---
titre: Somme d’une campagne
question: Combien de places la campagne ouvre, ferme et transforme-t-elle, par domaine, diplôme et bassin, et tient-elle l’objectif ?
code: C36
formule: ouvertes, fermées = places de plus, de moins, demande par demande et voie par voie ; taux de transformation demandé = (ouvertes + fermées + transformées) de la voie scolaire avant le bac / places d’entrée de la dernière rentrée lue
champ: Demandes de la campagne dont l’établissement est sur le territoire ; au dénominateur, capacités d’Affelnet (C35).
notes:
  - Ce sont des demandes, non des décisions. Un transfert ferme des places d’une voie et en ouvre de l’autre.
  - Une capacité que le fichier ne dit pas rend les places de la dernière rentrée plus nombreuses que leur somme - le taux est alors un plus haut.
  - L’objectif est celui que la région écrit dans son profil, pour toute la région.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  campagne: { domaine: millesimes.campagne, defaut: dernier, facultatif: true, libelle: Rentrée de la campagne }
  rentree_places: { domaine: millesimes.capacites, defaut: dernier, facultatif: true, libelle: Rentrée des places }
  par: { domaine: choix, valeurs: { ensemble: Ensemble, domaine: Domaine, diplome: Diplôme, bassin: Bassin d’emploi }, defaut: ensemble, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  nom: { role: libelle, libelle: Regroupement }
  demandes: { role: mesure, somme: lignes, unite: demandes, libelle: Demandes }
  ouvertes: { role: mesure, somme: lignes, unite: places, libelle: Places ouvertes }
  fermees: { role: mesure, somme: lignes, unite: places, libelle: Places fermées }
  transformees: { role: mesure, somme: lignes, unite: places, libelle: Places qui changent de contenu }
  bougees: { role: mesure, somme: lignes, unite: places, libelle: "Places ouvertes, fermées ou transformées, voie scolaire avant le bac" }
  places_avant: { role: mesure, somme: lignes, unite: places, libelle: "Places d’entrée à la dernière rentrée lue" }
  cible: { role: indice, unite: pourcent, libelle: Objectif de transformation }
  citation: { role: texte, libelle: Objectif fixé par }
  solde: { role: difference, de: [ouvertes, fermees], unite: places, libelle: Solde de places }
  taux: { role: taux, de: [bougees, places_avant], libelle: Taux de transformation demandé }
graphique: { type: barres, x: solde, y: nom }
si_vide: { etat: non_disponible, motif: "Aucune demande de cette campagne n’est connue sur ce territoire." }
repose_sur:
  lignes: [annuaire_education, bcn, campagne]
  valeurs:
    - { colonnes: [bougees], sources: [bcn], sans: inconnu }
    - { colonnes: [places_avant], sources: [capacites], sans: inconnu }
    - { colonnes: [cible, citation], sources: [projet_regional], sans: dit }
lecture: "{nom} : {ouvertes place ouverte|places ouvertes}, {fermees fermée|fermées}, {transformees transformée|transformées}, par {demandes demande|demandes}."
---*/
with demandes as (
    select *, greatest(scolaire_apres - scolaire_avant, 0) + greatest(apprentissage_apres - apprentissage_avant, 0) as plus,
        greatest(scolaire_avant - scolaire_apres, 0) + greatest(apprentissage_avant - apprentissage_apres, 0) as moins,
        if(niveau <= 4, abs(scolaire_apres - scolaire_avant) + if(voie = 'scolaire', transformees, 0), 0) as bouge
    from demandes_de_campagne($territoire::VARCHAR, $campagne::INTEGER)
),
groupes as (
    select case $par::VARCHAR when 'ensemble' then 'ensemble' when 'domaine' then domaine when 'diplome' then diplome else bassin end as code,
        count(*) as demandes, sum(plus) as ouvertes, sum(moins) as fermees, sum(transformees) as transformees, sum(bouge) as bougees
    from demandes
    group by all
),
offres as (
    select n.domaine, n.diplome, o.places, o.rentree, o.uai,
        (select min(a.territoire) from reference.appartenances as a where a.commune = o.commune and a.maille = 'bassin') as bassin
    from offre_par_lieu($territoire::VARCHAR) as o
    join diplomes_reunis() as n on n.courant = o.courant
    where o.voie = 'scolaire' and o.niveau <= 4 and o.offre and o.rentree = $rentree_places::INTEGER
),
places as (
    select case $par::VARCHAR when 'ensemble' then 'ensemble' when 'domaine' then domaine when 'diplome' then diplome else bassin end as code,
        bool_and(places is not null) as dites, sum(places) as places
    from offres
    group by all
),
objectif as (
    select min(cible) as cible, min(citation) as citation from reference.objectifs
    where indicateur = 'transformation' and $par::VARCHAR = 'ensemble' and $territoire::VARCHAR = region_de($territoire::VARCHAR)
)
select
    coalesce(g.code, 'inconnu') as code,
    case $par::VARCHAR when 'ensemble' then 'Toute la campagne' when 'bassin' then coalesce(t.nom, 'Bassin inconnu')
        else coalesce(g.code, 'Inconnu') end as nom,
    g.demandes::INTEGER as demandes, g.ouvertes::BIGINT as ouvertes, g.fermees::BIGINT as fermees, g.transformees::BIGINT as transformees,
    g.bougees::BIGINT as bougees,
    if(p.dites, p.places, null)::BIGINT as places_avant, p.places::BIGINT as places_avant_min, if(p.dites, p.places, null)::BIGINT as places_avant_max,
        case when p.places is null then 'non_disponible' when p.dites then 'diffuse' else 'intervalle' end as places_avant_statut,
    o.cible, o.citation
from groupes as g
left join places as p on p.code = g.code
left join reference.territoires as t on t.territoire = g.code
cross join objectif as o
order by g.ouvertes + g.fermees + g.transformees desc, code
