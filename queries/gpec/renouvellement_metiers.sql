/*---
titre: Renouvellement par métier
question: La relève est-elle là ?
code: G14
enquete: true
formule: ratio = emplois des 55 ans et plus / emplois des moins de 30 ans
champ: Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).
notes:
  - Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.
  - Au-dessus de 1, plus de partants probables que de jeunes en poste ; le ratio ne dit rien des besoins futurs du métier.
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
  jeunes: { role: mesure, unite: emplois, libelle: Emplois des moins de 30 ans }
  ratio: { role: taux, de: [seniors, jeunes], seuil: 200, base: emplois, unite: pour_un, libelle: Seniors pour un jeune }
  reprojete: { role: signal, libelle: "Sur les zones de 2020", texte: "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation." }
graphique: { type: nuage, x: jeunes, y: seniors, etiquette: metier, egalite: true }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
lecture: "{territoire}, « {metier} », pour un emploi de moins de 30 ans, on en compte {ratio} de 55 ans ou plus."
---*/
select
    m.metier as code,
    m.libelle as metier,
    emplois,
    seniors,
    jeunes,
    m.reprojete
from emplois_des_metiers($territoire::VARCHAR, $annee::INTEGER, $nomenclature::VARCHAR) as m
where m.metier <> 'ensemble'
    and emplois >= $minimum::INTEGER
order by seniors / nullif(jeunes, 0) desc, m.metier
