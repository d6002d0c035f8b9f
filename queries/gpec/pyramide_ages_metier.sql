/*---
titre: Pyramide des âges d’un métier
question: À quel âge exerce-t-on ce métier, et qui va partir ?
code: G12
enquete: true
formule: part = emplois de l’âge / emplois du métier ; comparée à la même part, tous métiers
champ: Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).
notes:
  - Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.
  - Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière ».
  - Là où le recensement n’est pas tabulé par métier, ce sont les six groupes socioprofessionnels du fichier détail, que chaque région a.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi, epci], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.recensement, defaut: dernier, libelle: Recensement }
  metier: { domaine: metiers.fap2021, valeurs: { ensemble: Ensemble des métiers, "pcs:1": Agriculteurs exploitants, "pcs:2": "Artisans, commerçants et chefs d’entreprise", "pcs:3": Cadres et professions intellectuelles supérieures, "pcs:4": Professions intermédiaires, "pcs:5": Employés, "pcs:6": Ouvriers }, defaut: ensemble, libelle: Métier (FAP 2021) ou groupe }
colonnes:
  age: { role: dimension, libelle: Âge }
  femmes: { role: mesure, somme: lignes, unite: emplois, libelle: Femmes }
  hommes: { role: mesure, somme: lignes, unite: emplois, libelle: Hommes }
  emplois: { role: mesure, somme: lignes, unite: emplois, libelle: Emplois }
  emplois_metier: { role: mesure, somme: reponse, unite: emplois, libelle: "Emplois du métier, tous âges" }
  emplois_age: { role: mesure, somme: lignes, unite: emplois, libelle: "Emplois de cet âge, tous métiers" }
  emplois_tous: { role: mesure, somme: reponse, unite: emplois, libelle: "Emplois, tous métiers et tous âges" }
  part: { role: taux, de: [emplois, emplois_metier], partie: true, seuil: 200, libelle: Part des emplois du métier }
  part_tous: { role: taux, de: [emplois_age, emplois_tous], partie: true, seuil: 200, libelle: "Part, tous métiers" }
  reprojete: { role: signal, libelle: "Sur les zones de 2020", texte: "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation." }
graphique: { type: lignes, x: age, y: [part, part_tous] }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
lecture: "{territoire}, parmi les emplois « {metier} », part de ceux de {age} : {part} ; tous métiers, {part_tous}."
---*/
with ages as (
    select metier, age,
        sum(emplois order by emplois) filter (sexe = 'femmes') as femmes,
        sum(emplois order by emplois) filter (sexe = 'hommes') as hommes,
        sum(emplois order by emplois) as emplois,
        bool_or(reprojete) as reprojete
    from publie.cube_emploi_metiers_age
    where territoire = $territoire::VARCHAR
        and annee = $annee::INTEGER
        and nomenclature = case $metier::VARCHAR when 'ensemble' then nomenclature_fine($territoire::VARCHAR, $annee::INTEGER)
            else split_part($metier::VARCHAR, ':', 1) end
        and metier in ($metier::VARCHAR, 'ensemble')
    group by metier, age
)
select
    if(tous.age = 65, '65 ans et plus', tous.age || ' à ' || (tous.age + 4) || ' ans') as age,
    coalesce(ici.femmes, 0) as femmes,
    coalesce(ici.hommes, 0) as hommes,
    coalesce(ici.emplois, 0) as emplois,
    (select sum(emplois order by emplois) from ages where metier = $metier::VARCHAR) as emplois_metier,
    tous.emplois as emplois_age,
    (select sum(emplois order by emplois) from ages where metier = 'ensemble') as emplois_tous,
    tous.reprojete
from ages as tous
left join ages as ici on ici.age = tous.age and ici.metier = $metier::VARCHAR
where tous.metier = 'ensemble'
    and exists (select 1 from ages where metier = $metier::VARCHAR)
order by tous.age
