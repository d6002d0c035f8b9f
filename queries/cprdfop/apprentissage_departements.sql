/*---
titre: Contrats d’apprentissage par département
question: Combien de contrats d’apprentissage dans chaque département, et de combien ont-ils augmenté ?
code: C28
formule: évolution = contrats / contrats au départ − 1, entre les deux dates que le baromètre donne
champ: Contrats d’apprentissage du baromètre des résultats de l’action publique, tous niveaux et tous employeurs.
notes:
  - Le baromètre ne dit ni la période que couvre un nombre, ni s’il compte des contrats commencés ou en cours ; ses deux nombres se comparent entre eux, non à ceux d’une autre source.
  - Les deux dates ne sont pas du même mois ; une part de l’évolution peut venir de la saison.
  - Depuis la loi du 5 septembre 2018, la Région ne fixe plus les places d’apprentissage.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region], defaut: region, libelle: Région }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  mois: { role: dimension, temps: mois, libelle: Mois }
  contrats: { role: mesure, unite: contrats, libelle: Contrats d’apprentissage }
  mois_depart: { role: dimension, temps: mois, libelle: Mois de départ }
  depart: { role: mesure, unite: contrats, libelle: Contrats au départ }
  evolution: { role: evolution, de: [contrats, depart], libelle: Évolution depuis le départ }
graphique: { type: barres, x: contrats, y: nom, etiquette: evolution }
si_vide: { etat: non_disponible, motif: "Le baromètre reçu ne donne pas ces territoires : il a un fichier des départements et un autre des régions." }
lecture: "{nom} : {contrats contrat d’apprentissage|contrats d’apprentissage} en {mois}, contre {depart} en {mois_depart}, soit {evolution}. Le baromètre ne dit pas la période comptée."
---*/
select
    cube.territoire as code,
    territoires.nom,
    cube.mois,
    cube.contrats,
    cube.mois_depart,
    cube.contrats_depart as depart, if(cube.contrats_depart is null, 'non_disponible', 'diffuse') as depart_statut
from publie.cube_contrats_barometre as cube
join reference.territoires as territoires on territoires.territoire = cube.territoire
where case when $territoire::VARCHAR like 'pays:%' then territoires.maille = 'region' else territoires.region = $territoire::VARCHAR end
order by territoires.maille <> 'region', cube.contrats desc, code
