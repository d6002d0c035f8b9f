/*---
titre: Taux de féminisation par métier
question: Quels métiers sont mixtes ?
code: G15
enquete: true
formule: taux = emplois occupés par des femmes / emplois ; mixte de 40 à 60 %
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
  femmes: { role: mesure, unite: emplois, libelle: Emplois occupés par des femmes }
  taux: { role: taux, de: [femmes, emplois], partie: true, seuil: 200, libelle: Taux de féminisation }
  classe: { role: classe, libelle: Mixité }
  reprojete: { role: signal, libelle: "Sur les zones de 2020", texte: "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: taux, y: metier, etiquette: emplois }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
lecture: "{territoire}, taux de féminisation, « {metier} » en {annee} : {taux} ({classe})."
---*/
select
    m.metier as code,
    m.libelle as metier,
    emplois,
    femmes,
    case when emplois < 200 then 'effectif trop faible' when femmes / emplois between 0.4 and 0.6 then 'mixte'
        when femmes > 0.6 * emplois then 'surtout des femmes' else 'surtout des hommes' end as classe,
    m.reprojete
from emplois_des_metiers($territoire::VARCHAR, $annee::INTEGER, $nomenclature::VARCHAR) as m
where m.metier <> 'ensemble'
    and emplois >= $minimum::INTEGER
order by femmes / emplois desc, m.metier
