/*---
titre: Entrées en formation par le CPF
question: Combien de personnes entrent en formation avec leur compte personnel, chez les organismes de la région ?
code: C21
formule: entrées sommées sur les organismes dont toute l’offre au catalogue Mon Compte Formation est dans la région
champ: Entrées en formation financées par le compte personnel de formation (Caisse des Dépôts), actifs salariés, indépendants et demandeurs d’emploi.
notes:
  - Le fichier dit l’organisme, ni le lieu de la formation ni celui de la personne. L’offre de l’organisme au catalogue en tient lieu.
  - Les entrées chez un organisme qui a une offre dans la région et ailleurs sont montrées à part - elles ne sont partagées par aucune clé.
  - Ni l’âge, ni le sexe, ni le statut ne sont dans ce fichier - aucun taux d’accès des demandeurs d’emploi ne peut en être tiré.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  annee: { domaine: millesimes.entrees_cpf, defaut: dernier, libelle: Année }
  repertoire: { domaine: choix, valeurs: { ensemble: tous, rncp: certifications du RNCP, rs: répertoire spécifique }, defaut: ensemble, libelle: Répertoire }
colonnes:
  mois: { role: dimension, temps: mois, libelle: Mois }
  entrees_region: { role: mesure, somme: lignes, unite: entrées, libelle: Organismes de la région seulement }
  entrees_partagees: { role: mesure, unite: entrées, libelle: Organismes de plusieurs régions }
  entrees_france: { role: mesure, unite: entrées, libelle: Toute la France }
  organismes: { role: mesure, unite: organismes, libelle: Organismes de la région }
  part: { role: taux, de: [entrees_region, entrees_france], partie: true, libelle: Part de la France }
graphique: { type: courbe, x: mois, y: entrees_region }
si_vide: { etat: non_disponible, motif: "Les deux fichiers de Mon Compte Formation ne sont pas dans cet instantané, ou le territoire n’est pas de cette région." }
lecture: "{entrees_region entrée|entrées} en {mois} chez les organismes qui ne forment qu’en région ({territoire}), et {entrees_partagees} chez ceux qui forment aussi ailleurs."
---*/
select mois, entrees_region, entrees_partagees, entrees_france, organismes
from publie.cube_entrees_cpf
where territoire = $territoire::VARCHAR
    and repertoire = $repertoire::VARCHAR
    and mois[1:4] = $annee::VARCHAR
order by mois
