/*---
titre: Usage du site par territoire
question: D’où vient-on au site d’orientation, rapporté à la population ?
code: S06
formule: visites pour 1 000 habitants = visites qui déclarent une commune du territoire / population municipale × 1 000
champ: Visites de l’année qui ont déclaré ou cherché une commune de la région.
notes:
  - La commune est déclarée ou cherchée, jamais devinée d’une adresse ; la plupart des visites n’en déclarent pas.
  - Les communes de moins de onze visites dans un mois y sont regroupées. Leurs visites peuvent être de n’importe quel territoire, d’où un intervalle du total visible au total visible plus les visites regroupées.
parametres:
  annee: { domaine: millesimes.usage, defaut: dernier, facultatif: true, libelle: Année }
  par: { domaine: choix, valeurs: { epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département, commune: Commune }, defaut: epci, libelle: Détail par }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  visites: { role: mesure, unite: visites, libelle: Visites qui le déclarent }
  population: { role: mesure, unite: habitants, libelle: Population }
  visites_par_habitant: { role: taux, de: [visites, population], unite: pour_un, libelle: Visites par habitant }
graphique: { type: barres, x: visites, y: nom }
si_vide: { etat: non_disponible, motif: "Les communes déclarées ne sont pas dans cet instantané : exportez de Matomo la dimension personnalisée de la commune (matomo_CustomDimensions.getCustomDimension_commune_mois.csv)." }
lecture: "{visites} visites déclarent une commune du territoire {nom} en {annee}."
---*/
with visites as (
    select territoire as commune, sum(visites)::BIGINT as visites
    from publie.cube_fonctions
    where origine = 'rapports' and pas = 'mois' and fonction = 'ensemble' and profil = 'ensemble' and periode[1:4] = $annee::VARCHAR
    group by territoire
),
regroupees as (select coalesce(sum(visites), 0)::BIGINT as visites from visites where commune = 'regroupe'),
zones as (
    select appartenances.territoire, coalesce(sum(visites.visites), 0)::BIGINT as visibles
    from reference.appartenances as appartenances
    left join visites on visites.commune = appartenances.commune
    where appartenances.maille = $par::VARCHAR and exists (from visites)
    group by appartenances.territoire
)
select
    zones.territoire as code,
    territoires.nom,
    case when regroupees.visites = 0 then zones.visibles end as visites,
    zones.visibles as visites_min,
    zones.visibles + regroupees.visites as visites_max,
    case when regroupees.visites = 0 then 'diffuse' else 'intervalle' end as visites_statut,
    territoires.population
from zones
join reference.territoires as territoires on territoires.territoire = zones.territoire
cross join regroupees
where territoires.dans_region and territoires.population > 0
order by zones.visibles / territoires.population desc, zones.territoire
