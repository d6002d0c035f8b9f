/*---
titre: Niveau de diplôme d’un métier
question: Le niveau de diplôme du métier s’élève-t-il ?
code: G17
enquete: true
formule: part = emplois du diplôme / emplois du métier et de l’âge ; écart entre deux recensements
champ: Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).
notes:
  - Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.
  - Le diplôme est celui de la personne, pas celui que l’emploi demande.
  - Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière ».
  - Là où le recensement n’est pas tabulé par métier, ce sont les six groupes socioprofessionnels du fichier détail, que chaque région a.
parametres:
  territoire: { domaine: territoires, mailles: [pays, region, departement, zone_emploi, epci], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.recensement_diplomes, defaut: dernier, libelle: Recensement }
  avant: { domaine: millesimes.recensement_diplomes, facultatif: true, libelle: Recensement antérieur (le premier sinon) }
  metier: { domaine: metiers.fap2021, valeurs: { ensemble: Ensemble des métiers, "pcs:1": Agriculteurs exploitants, "pcs:2": "Artisans, commerçants et chefs d’entreprise", "pcs:3": Cadres et professions intellectuelles supérieures, "pcs:4": Professions intermédiaires, "pcs:5": Employés, "pcs:6": Ouvriers }, defaut: ensemble, libelle: Métier (FAP 2021) ou groupe }
  age: { domaine: choix, valeurs: { tous: Tous âges, moins_30: Moins de 30 ans, plus_30: 30 ans ou plus }, defaut: moins_30, sujet: true, libelle: Âge }
colonnes:
  diplome: { role: dimension, libelle: Diplôme le plus élevé }
  emplois: { role: mesure, unite: emplois, libelle: Emplois }
  emplois_metier: { role: mesure, unite: emplois, libelle: "Emplois, tous diplômes" }
  annee_avant: { role: dimension, libelle: Recensement antérieur }
  emplois_avant: { role: mesure, unite: emplois, libelle: Emplois au recensement antérieur }
  emplois_metier_avant: { role: mesure, unite: emplois, libelle: "Emplois au recensement antérieur, tous diplômes" }
  part: { role: taux, de: [emplois, emplois_metier], partie: true, seuil: 200, libelle: Part }
  part_avant: { role: taux, de: [emplois_avant, emplois_metier_avant], partie: true, seuil: 200, libelle: Part au recensement antérieur }
  ecart: { role: difference, de: [part, part_avant], unite: points, libelle: Écart }
  reprojete: { role: signal, libelle: "Sur les zones de 2020", texte: "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: part, y: diplome }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
lecture: "{territoire}, part des emplois « {metier} » dont le diplôme le plus élevé est « {diplome} » en {annee} : {part} ; en {annee_avant}, {part_avant}."
---*/
with emplois as (
    select annee, diplome, sum(emplois order by emplois) as emplois, bool_or(reprojete) as reprojete
    from publie.cube_emploi_metiers_diplome
    where territoire = $territoire::VARCHAR
        and metier = $metier::VARCHAR
        and ($age::VARCHAR = 'tous' or age = $age::VARCHAR)
    group by annee, nomenclature, diplome
    qualify dense_rank() over (partition by annee order by list_position(['fap2021', 'fap2009', 'pcs'], nomenclature)) = 1
),
totaux as (
    select annee, sum(emplois order by emplois) as emplois, bool_or(reprojete) as reprojete from emplois group by annee
),
anterieur as (
    select coalesce($avant::INTEGER, min(annee)) as annee from totaux where annee < $annee::INTEGER
),
diplomes (code, rang, libelle) as (
    values ('sans', 1, 'Aucun ou brevet'), ('cap', 2, 'CAP, BEP'), ('bac', 3, 'Baccalauréat'), ('bac_2', 4, 'Bac + 2'),
        ('bac_3_4', 5, 'Bac + 3 ou 4'), ('bac_5', 6, 'Bac + 5 ou plus')
)
select
    diplomes.libelle as diplome,
    coalesce(ici.emplois, 0) as emplois,
    totaux.emplois as emplois_metier,
    avant.annee as annee_avant,
    if(avant.annee is null, null, coalesce(hier.emplois, 0)) as emplois_avant,
    avant.emplois as emplois_metier_avant,
    totaux.reprojete or coalesce(avant.reprojete, false) as reprojete
from diplomes
join totaux on totaux.annee = $annee::INTEGER
left join emplois as ici on ici.annee = totaux.annee and ici.diplome = diplomes.code
left join totaux as avant on avant.annee = (select annee from anterieur)
left join emplois as hier on hier.annee = avant.annee and hier.diplome = diplomes.code
order by diplomes.rang
