/*---
titre: Usage du site par territoire
question: D’où vient-on au site d’orientation, rapporté à la population ?
code: S06
formule: visites pour 1 000 habitants = visites qui déclarent une commune du territoire / population municipale × 1 000
champ: Visites de l’année qui ont déclaré ou cherché une commune de la région.
notes:
  - La commune est déclarée ou cherchée, jamais devinée d’une adresse ; la plupart des visites n’en déclarent pas.
  - Les communes de moins de onze visites dans un mois sont comptées avec leur intercommunalité, sinon avec toutes les autres. Ce qui peut être d’ici ou d’ailleurs fait un intervalle, de ce qui est sûr à ce qui est possible.
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
    select territoire, sum(visites)::BIGINT as visites
    from publie.cube_fonctions
    where origine = 'rapports' and pas = 'mois' and fonction = 'ensemble' and profil = 'ensemble' and periode[1:4] = $annee::VARCHAR
    group by territoire
),
-- Communes de chaque lieu publié, une commune ou une intercommunalité, avec la zone demandée où elle se trouve.
lieux as (
    select visites.territoire, any_value(visites.visites) as visites, zones.territoire as zone, count(*) as dans_zone,
        (select count(*) from reference.appartenances as toutes where toutes.territoire = visites.territoire) as en_tout
    from visites
    join reference.appartenances as membres on membres.territoire = visites.territoire
    join reference.appartenances as zones on zones.commune = membres.commune and zones.maille = $par::VARCHAR
    group by visites.territoire, zones.territoire
),
regroupees as (select coalesce(sum(visites), 0)::BIGINT as visites from visites where territoire = 'regroupe'),
zones as (
    select territoires.territoire,
        coalesce(sum(lieux.visites) filter (where lieux.dans_zone = lieux.en_tout), 0)::BIGINT as sures,
        coalesce(sum(lieux.visites), 0)::BIGINT as possibles
    from reference.territoires as territoires
    left join lieux on lieux.zone = territoires.territoire
    where territoires.maille = $par::VARCHAR and territoires.dans_region and exists (from visites)
    group by territoires.territoire
)
select
    zones.territoire as code,
    territoires.nom,
    case when zones.sures = zones.possibles + regroupees.visites then zones.sures end as visites,
    zones.sures as visites_min,
    zones.possibles + regroupees.visites as visites_max,
    case when zones.sures = zones.possibles + regroupees.visites then 'diffuse' else 'intervalle' end as visites_statut,
    territoires.population
from zones
join reference.territoires as territoires on territoires.territoire = zones.territoire
cross join regroupees
where territoires.population > 0
order by zones.sures / territoires.population desc, zones.territoire
