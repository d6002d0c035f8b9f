/*---
titre: Postes salariés par taille d’établissement
question: Les emplois sont-ils dans de petits ou de grands établissements ?
code: G07
formule: part = établissements (postes) de la tranche / total publié du territoire, même activité
champ: Établissements employeurs et postes salariés au 31 décembre, public et privé selon le champ du fichier (Flores, Insee).
notes:
  - Une combinaison que le fichier n’a pas n’est pas un zéro ; une valeur que l’Insee ne diffuse pas (K) reste sans valeur.
  - La part divise par le total publié, pas par la somme des tranches visibles.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi, epci, commune], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.postes, defaut: dernier, libelle: Année }
  activite: { domaine: choix, valeurs: { ensemble: Toutes activités, 'a38:CA': Industries alimentaires (CA), 'a38:CL': Matériels de transport (CL), 'a38:FZ': Construction (FZ), 'a38:GZ': Commerce (GZ), 'a38:HZ': Transports et entreposage (HZ), 'a38:IZ': Hébergement et restauration (IZ), 'a38:JC': Services informatiques (JC), 'a38:NZ': Services administratifs et de soutien (NZ), 'a38:OZ': Administration publique (OZ), 'a38:PZ': Enseignement (PZ), 'a38:QA': Santé (QA), 'a38:QB': Action sociale (QB) }, defaut: ensemble, libelle: Activité }
colonnes:
  taille: { role: dimension, libelle: Postes de l’établissement }
  etablissements: { role: mesure, somme: lignes, marge: etablissements_total, unite: établissements, libelle: Établissements }
  postes: { role: mesure, somme: lignes, marge: postes_total, unite: postes, libelle: Postes salariés }
  etablissements_total: { role: mesure, somme: reponse, unite: établissements, libelle: "Établissements, toutes tailles" }
  postes_total: { role: mesure, somme: reponse, unite: postes, libelle: "Postes, toutes tailles" }
  part_etablissements: { role: taux, de: [etablissements, etablissements_total], partie: true, libelle: Part des établissements }
  part_postes: { role: taux, de: [postes, postes_total], partie: true, libelle: Part des postes }
graphique: { type: barres, x: part_postes, y: taille }
si_vide: { etat: non_disponible, motif: "Le fichier Flores reçu ne donne pas les tailles d’établissement pour ce territoire et cette activité." }
lecture: "{territoire}, la tranche « {taille} » réunit {etablissements établissement|établissements} et {postes poste|postes} fin {annee}, soit {part_etablissements} des établissements et {part_postes} des postes."
---*/
select
    case
        when cube.taille_max = 0 then 'aucun poste'
        when cube.taille_max is null then cube.taille_min || ' postes ou plus'
        else cube.taille_min || ' à ' || cube.taille_max || ' postes'
    end as taille,
    cube.etablissements, cube.etablissements_min, cube.etablissements_max, cube.etablissements_statut,
    cube.postes, cube.postes_min, cube.postes_max, cube.postes_statut,
    ensemble.etablissements as etablissements_total, ensemble.etablissements_min as etablissements_total_min,
    ensemble.etablissements_max as etablissements_total_max, ensemble.etablissements_statut as etablissements_total_statut,
    ensemble.postes as postes_total, ensemble.postes_min as postes_total_min, ensemble.postes_max as postes_total_max,
        ensemble.postes_statut as postes_total_statut
from publie.cube_postes as cube
join publie.cube_postes as ensemble
    on ensemble.annee = cube.annee and ensemble.territoire = cube.territoire and ensemble.activite = cube.activite and ensemble.taille = 'ensemble'
where cube.territoire = $territoire::VARCHAR
    and cube.annee = $annee::INTEGER
    and cube.activite = $activite::VARCHAR
    and cube.taille <> 'ensemble'
order by cube.taille_min, cube.taille
