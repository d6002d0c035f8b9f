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
select
    usages.territoire as code,
    territoires.nom,
    case when usages.sures = usages.possibles + usages.regroupees then usages.sures end as visites,
    usages.sures as visites_min,
    usages.possibles + usages.regroupees as visites_max,
    case when usages.sures = usages.possibles + usages.regroupees then 'diffuse' else 'intervalle' end as visites_statut,
    territoires.population
from visites_declarees($annee::VARCHAR, $par::VARCHAR) as usages
join reference.territoires as territoires on territoires.territoire = usages.territoire
where territoires.population > 0
order by usages.sures / territoires.population desc, usages.territoire
