/*---
titre: Demandeurs d’emploi par hexagone
question: Où vivent les demandeurs d’emploi ?
code: G27
formule: valeur publiée du territoire répartie sur ses cellules selon la population ; pour_mille = demandeurs / population × 1 000
champ: Demandeurs d’emploi inscrits à France Travail en fin de trimestre, catégorie non précisée par le fichier. Fichier reçu sous convention, non publié par son producteur.
notes:
  - Valeur ventilée, à ne pas lire cellule par cellule - le niveau vrai le plus fin est la commune, ou le territoire nommé en maille quand la commune est cachée.
  - La répartition part des seules valeurs publiées, secret appliqué (moins de cinq personnes, et ce qui permettrait de le retrouver) ; elle n’apprend rien de plus.
  - Ces écarts viennent du secret et de la ventilation, ils ne sont pas une erreur de sondage.
  - Le fichier ne dit pas quelles catégories de demandeurs il compte ; le rapport aux habitants n’est pas un taux de chômage.
parametres:
  territoire: { domaine: territoires, mailles: [planifiees, commune], zone: true, defaut: region, libelle: Territoire }
  trimestre: { domaine: millesimes.demandeurs_profil, defaut: dernier, libelle: Trimestre }
  age: { domaine: choix, valeurs: { ensemble: Tous âges, moins_25: Moins de 25 ans, de_25_a_49: 25 à 49 ans, plus_50: 50 ans ou plus }, defaut: ensemble, libelle: Âge }
  resolution: { domaine: entier, min: 4, max: 8, defaut: 7, libelle: Finesse des hexagones }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  pour_mille: { role: indice, libelle: "Demandeurs pour 1 000 habitants, catégorie non précisée" }
  demandeurs: { role: mesure, somme: lignes, unite: personnes, libelle: "Demandeurs d’emploi (ventilés), catégorie non précisée" }
  maille: { role: dimension, libelle: Niveau vrai derrière la cellule }
carte: { type: hexagones, valeur: pour_mille, mode: ventile, niveau: commune }
lecture: "La cellule qui compte le plus de demandeurs, de catégorie non précisée, à {commune}, en a {demandeurs} ({age}, {trimestre}, résolution {resolution})."
---*/
select
    h3_parent(cellules.cellule, $resolution::INTEGER) as cellule,
    dernier_par(communes.nom, cellules.population) as commune,
    round(1000 * sum(ventilation.demandeurs) / nullif(sum(cellules.population), 0), 1) as pour_mille,
    round(sum(ventilation.demandeurs), 1) as demandeurs,
    ['commune', 'intercommunalité', 'bassin d’emploi', 'zone d’emploi', 'département', 'région'][
        max(array_position(['commune', 'epci', 'bassin', 'zone_emploi', 'departement', 'region'], ventilation.maille_source))
    ] as maille
from publie.demandeurs_cellules as ventilation
join cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as cellules
    on cellules.cellule = ventilation.cellule and cellules.commune = ventilation.commune
join reference.territoires as communes on communes.territoire = cellules.commune
where ventilation.trimestre = $trimestre::VARCHAR and ventilation.age = $age::VARCHAR
group by h3_parent(cellules.cellule, $resolution::INTEGER)
order by demandeurs desc, cellule
