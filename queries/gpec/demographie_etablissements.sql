/*---
titre: Démographie d’établissements
question: Le tissu d’établissements se renouvelle-t-il, et les nouveaux durent-ils ?
code: G08
formule: création = créations de l’année / stock au 1er janvier ; survie à 3 ans = établissements de la cohorte toujours ouverts à leur troisième anniversaire / créations
champ: Établissements du répertoire Sirene, employeurs ou non, d’après leurs dates de création et de fermeture.
notes:
  - Un déménagement ferme un établissement et en crée un autre ; une création d’établissement n’est pas une création d’entreprise.
  - Les dates sont celles du fichier d’aujourd’hui ; un établissement fermé puis rouvert y passe pour toujours ouvert.
  - La survie n’est donnée qu’aux cohortes dont tous les établissements ont pu atteindre trois ans.
  - L’activité est en NAF rév. 2 ; les établissements qui n’ont qu’un code de la NAF 2025 sont à part, et aucune série ne croise les deux.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Territoire }
  activite: { domaine: choix, valeurs: { ensemble: Toutes activités, 'a17:AZ': Agriculture (AZ), 'a17:C1': Industries alimentaires (C1), 'a17:C3': "Équipements électriques, électroniques, machines (C3)", 'a17:C4': Matériels de transport (C4), 'a17:C5': Autres industries (C5), 'a17:DE': "Énergie, eau, déchets (DE)", 'a17:FZ': Construction (FZ), 'a17:GZ': Commerce (GZ), 'a17:HZ': Transports et entreposage (HZ), 'a17:IZ': Hébergement et restauration (IZ), 'a17:JZ': Information et communication (JZ), 'a17:KZ': Finance et assurance (KZ), 'a17:LZ': Activités immobilières (LZ), 'a17:MN': Services aux entreprises (MN), 'a17:OQ': "Administration, enseignement, santé (OQ)", 'a17:RU': Autres services (RU), non_rangee: Sans code en NAF rév. 2 }, defaut: ensemble, libelle: Activité }
colonnes:
  annee: { role: dimension, libelle: Année }
  stock: { role: mesure, unite: établissements, libelle: Établissements au 1er janvier }
  creations: { role: mesure, unite: établissements, libelle: Créations }
  fermetures: { role: mesure, unite: établissements, libelle: Fermetures }
  survivants: { role: mesure, unite: établissements, libelle: Ouverts trois ans après }
  taux_creation: { role: taux, de: [creations, stock], libelle: Taux de création }
  taux_fermeture: { role: taux, de: [fermetures, stock], libelle: Taux de fermeture }
  survie: { role: taux, de: [survivants, creations], partie: true, seuil: 20, libelle: Survie à trois ans }
graphique: { type: courbe, x: annee, y: [taux_creation, taux_fermeture] }
si_vide: { etat: non_disponible, motif: "Aucun établissement de cette activité sur ce territoire dans le fichier Sirene reçu." }
lecture: "{territoire}, {creations établissement créé|établissements créés} en {annee} pour {stock} au 1er janvier : taux de création de {taux_creation}."
---*/
select annee, stock, creations, fermetures, survivants
from publie.cube_demographie
where territoire = $territoire::VARCHAR
    and activite = $activite::VARCHAR
order by annee desc
