/*---
titre: Filles et garçons de la voie professionnelle
question: Quelle part de filles, et de spécialités de la production, à chaque niveau de la voie professionnelle scolaire ?
code: C01
formule: part des filles = filles / élèves du niveau
champ: Élèves sous statut scolaire des lycées professionnels et polyvalents, publics et privés sous contrat, au département de leur lycée ; apprentis exclus, de même que le brevet des métiers d’art en un an, dont le sexe n’est pas donné.
notes:
  - Le fichier ne croise pas le sexe et la spécialité - une part de filles stable peut cacher des filles dans les services et des garçons dans la production.
  - Sous 20 élèves, aucune part n’est donnée.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.eleves_pro, defaut: dernier, libelle: Rentrée }
colonnes:
  niveau: { role: dimension, libelle: Niveau }
  eleves: { role: mesure, unite: élèves, libelle: Élèves }
  filles: { role: mesure, unite: élèves, libelle: Filles }
  production: { role: mesure, unite: élèves, libelle: Spécialités de la production }
  lycees: { role: mesure, unite: lycées, libelle: Lycées }
  part_filles: { role: taux, de: [filles, eleves], partie: true, seuil: 20, libelle: Part des filles }
  part_production: { role: taux, de: [production, eleves], partie: true, seuil: 20, libelle: Part de la production }
graphique: { type: barres, x: part_filles, y: niveau, etiquette: eleves }
si_vide: { etat: sans_objet, motif: "Aucun élève de la voie professionnelle scolaire ici dans le fichier, à cette rentrée." }
repose_sur:
  lignes: [eleves_pro]
lecture: "{territoire}, {part_filles} des {eleves élève|élèves} de la voie professionnelle scolaire sont des filles à la rentrée {rentree}, et {part_production} de tous ces élèves suivent une spécialité de la production."
---*/
select
    case niveau when 'ensemble' then 'Ensemble' when 'seconde' then 'Seconde professionnelle' when 'premiere' then 'Première professionnelle'
        when 'terminale' then 'Terminale professionnelle' when 'cap_1' then 'CAP, première année' when 'cap_2' then 'CAP, deuxième année'
        when 'cap_1_an' then 'CAP en un an' when 'cap_3_ans' then 'CAP en trois ans' when 'bma_1' then 'Brevet des métiers d’art, première année'
        when 'bma_2' then 'Brevet des métiers d’art, deuxième année' else 'Mention complémentaire' end as niveau,
    eleves,
    filles,
    production,
    lycees
from publie.cube_eleves_pro
where territoire = $territoire::VARCHAR and rentree = $rentree::INTEGER
order by list_position(
    ['ensemble', 'seconde', 'premiere', 'terminale', 'cap_1', 'cap_2', 'cap_1_an', 'cap_3_ans', 'bma_1', 'bma_2', 'mc'],
    cube_eleves_pro.niveau
)
