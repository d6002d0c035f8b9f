/*---
titre: Insertion des diplômés de master
question: Les diplômés de master des universités d’ici trouvent-ils un emploi, stable et ici ?
code: C32
formule: part en emploi = diplômés en emploi / diplômés actifs, à 18 ou 30 mois ; telle que publiée
champ: Diplômés de master (hors enseignement) des universités de la région, en formation initiale, qui n’ont pas poursuivi d’études ; enquête du SIES.
notes:
  - L’enquête s’arrête aux diplômés de 2018 ; InserSup la remplace, avec une autre mesure.
  - Sous 30 répondants rien n’est donné. Les taux publiés sont arrondis à l’unité et ne s’additionnent pas.
  - Le lieu est celui de l’université, et non celui de l’emploi ; la dernière colonne dit la part des emplois pris ailleurs.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire de l’université }
  annee: { domaine: millesimes.insertion_masters, defaut: dernier, libelle: Année du diplôme }
  horizon: { domaine: choix, valeurs: { "30": 30 mois, "18": 18 mois }, defaut: "30", sujet: true, libelle: Mois après le diplôme }
  detail: { domaine: choix, valeurs: { disciplines: Disciplines, domaines: Ensemble de chaque domaine }, defaut: disciplines, libelle: Détail }
colonnes:
  formation: { role: dimension, libelle: Université et discipline }
  uai: { role: dimension, libelle: Code de l’université }
  reponses: { role: mesure, unite: réponses, libelle: Réponses }
  insertion: { role: indice, unite: pourcent, libelle: Part des actifs en emploi }
  insertion_partout: { role: indice, unite: pourcent, libelle: "Part en emploi, toutes universités" }
  cadres: { role: indice, unite: pourcent, libelle: Cadres ou professions intermédiaires }
  stables: { role: indice, unite: pourcent, libelle: Emplois stables }
  salaire: { role: indice, unite: €, libelle: Salaire net médian à temps plein }
  hors_region: { role: indice, unite: pourcent, libelle: Emplois hors de la région }
graphique: { type: barres, x: insertion, y: formation }
si_vide: { etat: non_disponible, motif: "Aucune discipline d’une université de ce territoire n’a trente répondants cette année-là." }
lecture: "{territoire}, « {formation} » : {insertion} des diplômés actifs de {annee} ont un emploi {horizon} après le diplôme ; toutes universités, {insertion_partout}."
---*/
with lignes as (
    from publie.cube_insertion_masters
    where annee = $annee::INTEGER and horizon = $horizon::INTEGER
        and total = ($detail::VARCHAR = 'domaines')
)
select
    ici.discipline || ' (' || ici.etablissement || ')' as formation,
    ici.uai,
    ici.reponses,
    ici.insertion,
    partout.insertion as insertion_partout,
    ici.cadres,
    ici.stables,
    ici.salaire,
    ici.hors_region
from lignes as ici
left join lignes as partout on partout.uai is null and partout.code_discipline = ici.code_discipline
where ici.departement in (from departements_entiers($territoire::VARCHAR))
    and ici.insertion is not null
order by ici.insertion desc, formation, ici.uai
