/*---
titre: Dépendance au premier établissement
question: Le territoire est-il vulnérable à la fermeture d’un seul établissement ?
code: G06
formule: classe de la part du plus grand établissement dans l’effectif salarié
champ: Salariés au lieu de travail, au 31 décembre ; établissements employeurs. Fichier reçu sous convention, non publié par son producteur.
notes:
  - Seule la classe est donnée, jamais la part ni le nom ; elle est cachée (« secret ») avec l’effectif.
  - La classe n’est pas diffusée quand elle permettrait, avec le nombre d’établissements, de serrer un effectif caché.
  - Une case est cachée quand elle compte moins de trois établissements, quand l’un d’eux pèse plus de 85 % des salariés, ou quand une autre case s’en déduirait.
  - Les bornes d’un effectif caché viennent du secret, elles ne sont pas une erreur de sondage.
parametres:
  maille: { domaine: choix, valeurs: { epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département, region: Région }, defaut: epci, libelle: Territoires }
  annee: { domaine: millesimes.emploi, defaut: dernier, libelle: Année }
  activite: { domaine: choix, valeurs: { ensemble: Toutes activités, 'a5:BE': Industrie (BE), 'a5:FZ': Construction (FZ), 'a5:GU': "Commerce, transports, services divers (GU)", 'a5:OQ': "Administration, enseignement, santé, action sociale (OQ)", 'a17:C1': Industries alimentaires (C1), 'a17:C3': "Équipements électriques, électroniques, machines (C3)", 'a17:C4': Matériels de transport (C4), 'a17:C5': Autres industries (C5), 'a17:HZ': Transports et entreposage (HZ), 'a17:IZ': Hébergement et restauration (IZ) }, defaut: ensemble, libelle: Activité }
colonnes:
  territoire: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  classe: { role: classe, libelle: Part du plus grand établissement }
  effectif: { role: mesure, somme: lignes, unite: salariés, libelle: Effectif salarié }
  etablissements: { role: mesure, somme: lignes, unite: établissements, libelle: Établissements employeurs }
indicateurs:
  etablissements_employeurs: { colonne: etablissements, libelle: Établissements employeurs }
  salaries_etablissements: { colonne: effectif, libelle: Salariés de ces établissements }
lecture: "« {nom} » est parmi les territoires qui dépendent le plus de leur premier établissement : part de celui-ci dans l’effectif salarié de {annee} ({activite}), {classe}."
---*/
select
    cube.territoire,
    territoires.nom,
    case cube.part_premier_etablissement
        when 'de_50_a_85' then 'de 50 à 85 %'
        when 'de_20_a_50' then 'de 20 à 50 %'
        when 'moins_20' then 'moins de 20 %'
        else if(cube.effectif is null, 'secret', 'non diffusée')
    end as classe,
    cube.effectif, cube.effectif_min, cube.effectif_max, cube.effectif_statut, cube.effectif_visible,
    cube.etablissements
from publie.cube_emploi_activites as cube
join reference.territoires as territoires on territoires.territoire = cube.territoire
where territoires.maille = $maille::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.activite = $activite::VARCHAR
    and cube.etablissements > 0
order by
    array_position(['de_50_a_85', 'de_20_a_50', 'moins_20'], cube.part_premier_etablissement) nulls last,
    coalesce(cube.effectif, (cube.effectif_min + cube.effectif_max) / 2) desc,
    cube.territoire
