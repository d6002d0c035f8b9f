/*---
titre: Ségrégation de genre entre métiers
question: Femmes et hommes exercent-ils les mêmes métiers ?
code: G16
enquete: true
formule: Duncan = ½ Σ |femmes du métier / femmes − hommes du métier / hommes|
champ: Emplois au lieu de travail, salariés ou non (recensement, exploitation complémentaire, nombres pondérés sur cinq enquêtes annuelles).
notes:
  - L’indice est la part des femmes (ou des hommes) qui devraient changer de métier pour que les deux répartitions soient les mêmes, de 0 à 1.
  - Il dépend du détail de la nomenclature - ne comparez que des indices de la même.
  - Le recensement est un sondage pour ce détail - en dessous de 200 emplois le taux n’est pas donné, et un écart ne se teste pas.
  - Une zone d’emploi qui dépasse la région n’est tabulée qu’entière - choisissez « zone entière ».
  - Là où le recensement n’est pas tabulé par métier, ce sont les six groupes socioprofessionnels du fichier détail, que chaque région a.
parametres:
  maille: { domaine: choix, valeurs: { region: Région, departement: Département, zone_emploi: Zone d’emploi }, defaut: zone_emploi, libelle: Territoires }
  annee: { domaine: millesimes.recensement, defaut: dernier, libelle: Recensement }
  nomenclature: { domaine: choix, valeurs: { fine: La plus détaillée, fap2021: FAP 2021, fap2009: FAP 2009, pcs: Groupes socioprofessionnels (PCS) }, defaut: fine, libelle: Nomenclature }
colonnes:
  territoire: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  emplois: { role: mesure, unite: emplois, libelle: Emplois }
  femmes: { role: mesure, unite: emplois, libelle: Emplois occupés par des femmes }
  duncan: { role: indice, libelle: Indice de Duncan }
  metiers: { role: mesure, unite: métiers, libelle: Métiers comparés }
  reprojete: { role: signal, libelle: "Sur les zones de 2020", texte: "Ce recensement est tabulé dans les zones d’emploi de 2010 : ses emplois sont ramenés aux zones de 2020 au prorata des habitants. C’est une estimation." }
graphique: { type: barres, x: duncan, y: nom }
si_vide: { etat: non_disponible, motif: "Le recensement n’est pas tabulé pour ce territoire dans les fichiers reçus ; une zone qui dépasse la région l’est entière, sous le nom « zone entière »." }
indicateurs:
  segregation: { colonne: duncan, libelle: "Indice de Duncan entre femmes et hommes, par métier" }
lecture: "Le territoire « {nom} » a l’indice de Duncan le plus élevé en {annee} : {duncan}, sur {metiers métier ou groupe|métiers ou groupes}."
---*/
with metiers as (
    select territoire, metier,
        coalesce(sum(emplois order by emplois) filter (sexe = 'femmes'), 0) as femmes,
        coalesce(sum(emplois order by emplois) filter (sexe = 'hommes'), 0) as hommes,
        bool_or(reprojete) as reprojete
    from publie.cube_emploi_metiers_age
    where annee = $annee::INTEGER
        and nomenclature = case when $nomenclature::VARCHAR <> 'fine' then $nomenclature::VARCHAR
            else nomenclature_fine((select valeur from reference.instantane where cle = 'region'), $annee::INTEGER) end
        and metier <> 'ensemble'
    group by territoire, metier
),
parts as (
    select *,
        femmes / nullif(sum(femmes order by femmes) over (partition by territoire), 0) as part_femmes,
        hommes / nullif(sum(hommes order by hommes) over (partition by territoire), 0) as part_hommes
    from metiers
)
select
    parts.territoire,
    territoires.nom,
    sum(parts.femmes + parts.hommes order by parts.femmes + parts.hommes) as emplois,
    sum(parts.femmes order by parts.femmes) as femmes,
    round(sum(abs(parts.part_femmes - parts.part_hommes) order by abs(parts.part_femmes - parts.part_hommes)) / 2, 4) as duncan,
    count(*) as metiers,
    bool_or(parts.reprojete) as reprojete
from parts
join reference.territoires as territoires on territoires.territoire = parts.territoire
where territoires.maille = $maille::VARCHAR
    and (territoires.dans_region or territoires.entier)
group by parts.territoire, territoires.nom
having count(parts.part_femmes) > 0 and count(parts.part_hommes) > 0
order by duncan desc, parts.territoire
