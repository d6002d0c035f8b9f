/*---
titre: Emplois d’un métier, d’un recensement à l’autre
question: Combien exercent ce métier ici, depuis quand, combien de femmes, et la relève est-elle là ?
code: G13
publics: [analystes, planificateurs]
enquete: true
formule: part des femmes = emplois occupés par des femmes / emplois ; part des 55 ans et plus = emplois des 55 ans et plus / emplois ; ratio = emplois des 55 ans et plus / emplois des moins de 30 ans
champ: Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).
notes:
  - Le recensement est un sondage pour ce détail - en dessous de 200 emplois les taux ne sont pas donnés, et un écart ne se teste pas.
  - Chaque recensement réunit cinq années d’enquête ; deux recensements à moins de cinq ans l’un de l’autre en ont en commun.
  - Les effectifs salariés par métier n’existent pas par commune ; une zone d’emploi qui dépasse la région n’est tabulée qu’entière.
  - Là où le recensement n’est pas tabulé par métier, ce sont les six groupes socioprofessionnels du fichier détail, que chaque région a.
parametres:
  metier: { domaine: metiers.toutes, valeurs: { ensemble: Ensemble des métiers, "pcs:1": Agriculteurs exploitants, "pcs:2": "Artisans, commerçants et chefs d’entreprise", "pcs:3": Cadres et professions intellectuelles supérieures, "pcs:4": Professions intermédiaires, "pcs:5": Employés, "pcs:6": Ouvriers }, defaut: "fap2021:A0X40", sujet: true, libelle: Métier (FAP) ou groupe }
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi, epci], defaut: region, libelle: Territoire }
colonnes:
  annee: { role: dimension, libelle: Recensement }
  emplois: { role: mesure, unite: emplois, libelle: Emplois }
  femmes: { role: mesure, unite: emplois, libelle: Emplois occupés par des femmes }
  seniors: { role: mesure, unite: emplois, libelle: Emplois des 55 ans et plus }
  jeunes: { role: mesure, unite: emplois, libelle: Emplois des moins de 30 ans }
  emplois_tous: { role: mesure, unite: emplois, libelle: "Emplois, tous métiers" }
  part_emplois: { role: taux, de: [emplois, emplois_tous], partie: true, seuil: 200, libelle: Part des emplois du territoire }
  feminisation: { role: taux, de: [femmes, emplois], partie: true, seuil: 200, libelle: Part des femmes }
  part: { role: taux, de: [seniors, emplois], partie: true, seuil: 200, libelle: Part des 55 ans et plus }
  ratio: { role: taux, de: [seniors, jeunes], seuil: 200, base: emplois, unite: pour_un, libelle: Seniors pour un jeune }
  reprojete: { role: signal, libelle: "Sur les zones de 2020", texte: "Un de ces recensements est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation." }
graphique: { type: courbe, x: annee, y: emplois }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire ou ce métier dans les fichiers reçus : il l’est par famille (FAP), non par fiche du ROME ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
lecture: "{territoire}, « {metier} » : {emplois emploi|emplois} au recensement de {annee} ; part des femmes, {feminisation} ; part des 55 ans et plus, {part}."
---*/
with sommes as (
    select annee, nomenclature, metier,
        sum(emplois order by emplois) as emplois,
        coalesce(sum(emplois order by emplois) filter (sexe = 'femmes'), 0)::DOUBLE as femmes,
        coalesce(sum(emplois order by emplois) filter (age >= 55), 0)::DOUBLE as seniors,
        coalesce(sum(emplois order by emplois) filter (age < 30), 0)::DOUBLE as jeunes,
        bool_or(reprojete) as reprojete
    from publie.cube_emploi_metiers_age
    where territoire = $territoire::VARCHAR
        and metier in ($metier::VARCHAR, 'ensemble')
    group by annee, nomenclature, metier
)
select
    ici.annee, ici.emplois, ici.femmes, ici.seniors, ici.jeunes,
    tous.emplois as emplois_tous,
    ici.reprojete
from sommes as ici
join sommes as tous on tous.annee = ici.annee and tous.nomenclature = ici.nomenclature and tous.metier = 'ensemble'
where ici.metier = $metier::VARCHAR
qualify row_number() over (partition by ici.annee order by ici.nomenclature desc) = 1
order by ici.annee desc
