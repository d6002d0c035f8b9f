/*---
titre: Filles et garçons par formation
question: Quelles formations initiales sont surtout suivies par des filles, ou par des garçons ?
code: C01
formule: part des filles = filles / élèves, sur les seules formations dont le constat distingue filles et garçons ; mixte de 40 à 60 %
champ: Voie professionnelle sous statut scolaire et post-bac présents dans le fichier des effectifs, toutes années d’études.
notes:
  - Le constat distingue filles et garçons depuis la rentrée 2025 ; une rentrée plus ancienne n’a pas de réponse. Le sexe est celui de l’état civil.
  - En dessous de 20 élèves la part n’est pas donnée, une ou deux inscriptions la changeraient.
  - Une part ne dit ni qui a candidaté, ni qui a été refusé.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  par: { domaine: choix, valeurs: { formation: Formation, domaine: Domaine de spécialité, diplome: Diplôme }, defaut: formation, libelle: Regroupement }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': 'niveau 3 (CAP)', '4': 'niveau 4 (bac)', '5': 'niveau 5 (BTS)' }, defaut: tous, libelle: Niveau de diplôme }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Regroupement }
  filles: { role: mesure, somme: lignes, unite: élèves, libelle: Filles }
  garcons: { role: mesure, somme: lignes, unite: élèves, libelle: Garçons }
  eleves: { role: mesure, somme: lignes, unite: élèves, libelle: Élèves dont le sexe est dit }
  part: { role: taux, de: [filles, eleves], partie: true, seuil: 20, libelle: Part des filles }
  classe: { role: classe, libelle: Mixité }
  en_partie: { role: signal, libelle: Constat incomplet, texte: "Pour une partie des élèves de ce territoire, le constat ne distingue pas filles et garçons : ils ne sont pas comptés ici." }
graphique: { type: barres, x: part, y: formation, etiquette: eleves }
si_vide: { etat: non_disponible, motif: "Le constat de cette rentrée ne distingue pas filles et garçons sur ce territoire, ou n’y a aucun élève avec ces choix." }
repose_sur:
  lignes: [annuaire_education, bcn, effectifs]
couverture: [etablissements]
lecture: "{territoire}, « {formation} » : {filles fille|filles} pour {eleves élève|élèves} à la rentrée {rentree}, soit {part} ({classe})."
---*/
with lignes as (
    select
        case $par::VARCHAR when 'domaine' then formations.domaine_nsf when 'diplome' then formations.diplome else formations.cfd end as code,
        case $par::VARCHAR when 'domaine' then formations.domaine_libelle when 'diplome' then formations.diplome
            else formations.libelle || coalesce(' (' || formations.diplome || ')', '') end as formation,
        cube.filles, cube.garcons
    from publie.cube_effectifs as cube
    join publie.etablissements as lieux on lieux.uai = cube.uai
    join reference.appartenances as appartenances on appartenances.commune = lieux.commune and appartenances.territoire = $territoire::VARCHAR
    left join reference.formations as formations on formations.formation = cube.formation
    where cube.rentree = $rentree::INTEGER
        and ($niveau::VARCHAR = 'tous' or formations.niveau = try_cast($niveau::VARCHAR as INTEGER))
),
groupes as (
    select
        coalesce(code, 'inconnu') as code, coalesce(min(formation), 'Inconnu') as formation,
        sum(filles) as filles, sum(garcons) as garcons, sum(filles + garcons) as eleves, count(*) > count(filles) as en_partie
    from lignes
    group by code
)
select
    code,
    formation,
    filles::BIGINT as filles,
    garcons::BIGINT as garcons,
    eleves::BIGINT as eleves,
    case when eleves < 20 then 'effectif trop faible' when filles / eleves between 0.4 and 0.6 then 'mixte'
        when filles > 0.6 * eleves then 'surtout des filles' else 'surtout des garçons' end as classe,
    en_partie
from groupes
where filles is not null
order by if(eleves < 20, null, filles / eleves) desc nulls last, eleves desc, code
