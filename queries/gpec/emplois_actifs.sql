/*---
titre: Emplois et actifs résidents au recensement
question: Où y a-t-il plus d’emplois que d’actifs qui travaillent, d’après le recensement ?
code: G10
enquete: true
formule: concentration = emplois au lieu de travail / actifs occupés résidents de 15 à 64 ans ; part des chômeurs = chômeurs au sens du recensement / actifs de 15 à 64 ans
champ: Emplois au lieu de travail, de tout âge ; actifs et chômeurs de 15 à 64 ans au lieu de résidence (recensement, nombres pondérés).
notes:
  - Les emplois sont de tout âge et les actifs occupés de 15 à 64 ans - la concentration est un peu plus haute que celle de l’Insee, qui compte les actifs occupés de 15 ans ou plus.
  - Un chômeur du recensement s’est déclaré tel ; leur nombre dépasse celui du Bureau international du travail et ne se compare ni au taux de chômage localisé, ni aux demandeurs inscrits.
  - Un recensement cumule cinq enquêtes annuelles ; deux se comparent à cinq ans d’écart au moins. Sous 200 actifs, un nombre est peu sûr et aucune part n’est donnée.
  - Un recensement qui ne donne pas les actifs n’a ni concentration ni part de chômeurs.
  - Un territoire à cheval sur celui qui est choisi est donné entier, dans la région.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, entiers: true, libelle: Dans }
  par: { domaine: choix, valeurs: { commune: Commune, epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département, region: Région }, defaut: epci, libelle: Détail par }
  annee: { domaine: millesimes.activite_communes, defaut: dernier, libelle: Recensement }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  emplois: { role: mesure, somme: lignes, unite: emplois, libelle: Emplois au lieu de travail }
  occupes: { role: mesure, somme: lignes, unite: personnes, libelle: Actifs occupés résidents de 15 à 64 ans }
  concentration: { role: taux, de: [emplois, occupes], seuil: 200, libelle: Emplois pour cent actifs occupés }
  chomeurs: { role: mesure, somme: lignes, unite: personnes, libelle: Chômeurs au sens du recensement }
  actifs: { role: mesure, somme: lignes, unite: personnes, libelle: Actifs résidents de 15 à 64 ans }
  part_chomeurs: { role: taux, de: [chomeurs, actifs], partie: true, seuil: 200, libelle: "Part des chômeurs, recensement" }
graphique: { type: barres, x: concentration, y: nom, etiquette: emplois }
si_vide: { etat: non_disponible, motif: "Le comparateur de territoires de l’Insee n’est pas dans l’instantané, ou ne couvre pas ces territoires." }
indicateurs:
  emplois: { colonne: emplois, libelle: Emplois au lieu de travail }
  actifs_occupes: { colonne: occupes, libelle: Actifs occupés résidents de 15 à 64 ans }
  concentration: { colonne: concentration, libelle: Emplois pour cent actifs occupés }
  chomeurs_recensement: { colonne: chomeurs, libelle: Chômeurs au sens du recensement }
  part_chomeurs: { colonne: part_chomeurs, libelle: "Part des chômeurs, recensement" }
lecture: "{territoire}, emplois pour cent actifs occupés de 15 à 64 ans au recensement de {annee} : {concentration* d’un territoire à l’autre} ; part des chômeurs au sens du recensement : {part_chomeurs*}."
---*/
select
    zones.territoire as code,
    zones.nom,
    cube.emplois, if(cube.emplois is null, 'non_disponible', 'diffuse') as emplois_statut,
    if(cube.actifs is null or cube.chomeurs is null, null, greatest(0, cube.actifs - cube.chomeurs)) as occupes,
    if(cube.actifs is null or cube.chomeurs is null, 'non_disponible', 'diffuse') as occupes_statut,
    cube.chomeurs, if(cube.chomeurs is null, 'non_disponible', 'diffuse') as chomeurs_statut,
    cube.actifs, if(cube.actifs is null, 'non_disponible', 'diffuse') as actifs_statut
from publie.cube_activite_communes as cube
join territoires_dans($par::VARCHAR, $territoire::VARCHAR) as zones on zones.territoire = cube.territoire
where cube.annee = $annee::INTEGER
order by coalesce(cube.actifs - cube.chomeurs >= 200, false) desc,
    cube.emplois / nullif(cube.actifs - cube.chomeurs, 0) desc nulls last, cube.emplois desc, code
