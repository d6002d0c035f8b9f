/*---
titre: Part des 55 ans et plus par métier
question: Quels métiers verront le plus de départs ?
code: G13
enquete: true
formule: part = emplois des 55 ans et plus / emplois du métier ; écart à la part tous métiers
champ: Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).
notes:
  - Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.
  - Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière ».
  - Là où le recensement n’est pas tabulé par métier, ce sont les six groupes socioprofessionnels du fichier détail, que chaque région a.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi, epci], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.recensement, defaut: dernier, libelle: Recensement }
  nomenclature: { domaine: choix, valeurs: { fine: La plus détaillée, fap2021: FAP 2021, fap2009: FAP 2009, pcs: Groupes socioprofessionnels (PCS) }, defaut: fine, libelle: Nomenclature }
  minimum: { domaine: entier, defaut: 500, min: 0, max: 1000000, libelle: Emplois au moins }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier ou groupe }
  emplois: { role: mesure, unite: emplois, libelle: Emplois }
  seniors: { role: mesure, unite: emplois, libelle: Emplois des 55 ans et plus }
  emplois_tous: { role: mesure, unite: emplois, libelle: "Emplois, tous métiers" }
  seniors_tous: { role: mesure, unite: emplois, libelle: "Emplois des 55 ans et plus, tous métiers" }
  part: { role: taux, de: [seniors, emplois], partie: true, seuil: 200, libelle: Part des 55 ans et plus }
  part_tous: { role: taux, de: [seniors_tous, emplois_tous], partie: true, seuil: 200, libelle: "Part, tous métiers" }
  ecart: { role: difference, de: [part, part_tous], unite: points, libelle: Écart }
  reprojete: { role: signal, libelle: "Sur les zones de 2020", texte: "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: part, y: metier, etiquette: emplois }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
lecture: "{territoire}, « {metier} », part des emplois occupés par des personnes de 55 ans ou plus : {part} ; tous métiers, {part_tous}."
---*/
with metiers as (
    from emplois_des_metiers($territoire::VARCHAR, $annee::INTEGER, $nomenclature::VARCHAR)
)
select
    metiers.metier as code,
    metiers.libelle as metier,
    metiers.emplois,
    metiers.seniors,
    tous.emplois as emplois_tous,
    tous.seniors as seniors_tous,
    metiers.reprojete
from metiers
cross join (select * from metiers where metier = 'ensemble') as tous
where metiers.metier <> 'ensemble'
    and metiers.emplois >= $minimum::INTEGER
order by metiers.seniors / metiers.emplois desc, metiers.metier
