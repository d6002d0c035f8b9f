/*---
titre: Usage du site par territoire
question: D’où vient-on au site d’orientation, rapporté à la population ?
code: S06
formule: visites par personne = visites qui déclarent une commune du territoire / jeunes du recensement, ou population municipale
champ: Visites de l’année qui ont déclaré ou cherché une commune de la région.
notes:
  - La commune est déclarée ou cherchée, jamais devinée d’une adresse ; la plupart des visites n’en déclarent pas.
  - Les communes de moins de onze visites dans un mois sont comptées avec leur intercommunalité, sinon avec toutes les autres. Ce qui peut être d’ici ou d’ailleurs fait un intervalle, de ce qui est sûr à ce qui est possible.
parametres:
  annee: { domaine: millesimes.usage, defaut: dernier, facultatif: true, libelle: Année }
  par: { domaine: choix, valeurs: { epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département, commune: Commune }, defaut: epci, libelle: Détail par }
  demande: { domaine: choix, valeurs: { jeunes: jeunes, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Rapporté aux }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  visites: { role: mesure, somme: lignes, unite: visites, libelle: Visites qui le déclarent }
  public: { role: texte, libelle: Public }
  population: { role: mesure, somme: lignes, unite: personnes, libelle: Public (personnes) }
  visites_par_habitant: { role: taux, de: [visites, population], unite: pour_un, libelle: Visites par personne du public }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, les visites sont rapportées à la population entière." }
graphique: { type: barres, x: visites_par_habitant, y: nom }
si_vide: { etat: non_disponible, motif: "Les communes déclarées ne sont pas dans cet instantané." }
repose_sur:
  lignes: [matomo_rapports, visites_journal]
  valeurs:
    - { colonnes: [public, population, visites_par_habitant], sources: [population_age], sans: dit }
indicateurs:
  visites: { colonne: visites, libelle: Visites du site d’orientation qui déclarent le territoire }
lecture: "{visites visite|visites} {visites:déclare|déclarent} une commune du territoire {nom} en {annee}, pour {population} {public}."
---*/
select
    usages.territoire as code,
    territoires.nom,
    case when usages.sures = usages.possibles + usages.regroupees then usages.sures end as visites,
    usages.sures as visites_min,
    usages.possibles + usages.regroupees as visites_max,
    case when usages.sures = usages.possibles + usages.regroupees then 'diffuse' else 'intervalle' end as visites_statut,
    demande_en_lettres($demande::VARCHAR) as public,
    if(ages.lu.annee is null, territoires.population, round(jeunes.population)::BIGINT) as population,
    $demande::VARCHAR = 'jeunes' and ages.lu.annee is null as faute_de_jeunes
from visites_declarees($annee::VARCHAR, $par::VARCHAR) as usages
join reference.territoires as territoires on territoires.territoire = usages.territoire
cross join (select jeunes_du_recensement($demande::VARCHAR) as lu) as ages
left join publie.cube_population_age as jeunes
    on jeunes.territoire = usages.territoire and jeunes.annee = ages.lu.annee and jeunes.age = ages.lu.age and jeunes.sexe = 'ensemble'
where territoires.population > 0
order by usages.sures / if(ages.lu.annee is null, territoires.population, jeunes.population) desc nulls last, usages.territoire
