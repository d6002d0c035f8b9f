/*---
titre: Population par âge, territoire par territoire
question: Quels territoires sont les plus jeunes, lesquels les plus âgés ?
code: R35
formule: part = habitants de la tranche d’âge / habitants du territoire
champ: Population des communes du territoire au recensement choisi (nombres pondérés).
notes:
  - Seules les tranches du fichier lu sont données - 15 à 29 ans, ou 15 à 24 ans.
  - Toutes les tranches ensemble sont disjointes, de 0 à 14 ans aux plus âgés ; « 60 ans ou plus » et « 65 ans ou plus » réunissent les deux dernières.
  - Un territoire à cheval sur celui qui est choisi est donné entier, dans la région.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Dans }
  par: { domaine: choix, valeurs: { commune: Commune, epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département, region: Région }, defaut: epci, libelle: Détail par }
  annee: { domaine: millesimes.population_age, defaut: dernier, libelle: Recensement }
  age: { domaine: choix, valeurs: { toutes: Toutes les tranches, 0_14: 0 à 14 ans, 15_24: 15 à 24 ans, 15_29: 15 à 29 ans, 25_39: 25 à 39 ans, 30_44: 30 à 44 ans, 40_54: 40 à 54 ans, 45_59: 45 à 59 ans, 55_64: 55 à 64 ans, aines: 'Les plus âgés (60 ans ou plus, à défaut 65)', 60_plus: 60 ans ou plus, 65_plus: 65 ans ou plus, 75_plus: 75 ans ou plus, 80_plus: 80 ans ou plus }, defaut: aines, sujet: true, libelle: Âge }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  age: { role: dimension, libelle: Âge }
  habitants: { role: mesure, unite: habitants, libelle: Habitants }
  total: { role: mesure, unite: habitants, libelle: Habitants de tout âge }
  part: { role: taux, de: [habitants, total], partie: true, libelle: Part des habitants }
graphique: { type: barres, x: part, y: nom, facette: age, etiquette: habitants }
si_vide: { etat: non_disponible, motif: "La population par sexe et âge du recensement n’est pas dans l’instantané pour ces territoires, ou le fichier n’en couvre qu’une partie." }
indicateurs:
  part_15_24: { colonne: part, libelle: Part des 15 à 24 ans, avec: { age: '15_24' } }
  part_15_29: { colonne: part, libelle: Part des 15 à 29 ans, avec: { age: '15_29' } }
  part_60_plus: { colonne: part, libelle: Part des 60 ans ou plus, avec: { age: '60_plus' } }
  part_65_plus: { colonne: part, libelle: Part des 65 ans ou plus, avec: { age: '65_plus' } }
  part_75_plus: { colonne: part, libelle: Part des 75 ans ou plus, avec: { age: '75_plus' } }
lecture: "« {nom} » : {part} des habitants ont {age} au recensement de {annee}."
---*/
with decoupage as (
    -- Un seul découpage des âges : celui des 15 à 29 ans quand le recensement a les deux.
    select max(age) as jeunes from publie.cube_population_age where annee = $annee::INTEGER and sexe = 'ensemble' and age in ('15_24', '15_29')
),
ages as (
    select t.code, t.libelle, t.jeunes = d.jeunes as retenu, t.code in ('60_74', '75_plus', '65_79', '80_plus') as aine,
        case t.jeunes when '15_29' then '60' else '65' end as depuis
    from tranches_recensement() as t cross join decoupage as d
),
choisis as (
    select code, if(demande.aines, depuis || '_plus', code) as tranche, if(demande.aines, depuis || ' ans ou plus', libelle) as libelle
    from ages
    cross join (select $age::VARCHAR in ('aines', '60_plus', '65_plus') as aines) as demande
    where
        if(
            demande.aines, aine and ($age::VARCHAR = depuis || '_plus' or $age::VARCHAR = 'aines' and retenu),
            $age::VARCHAR = 'toutes' and retenu or $age::VARCHAR = code
        )
    group by all
),
zones as (
    from territoires_dans($par::VARCHAR, $territoire::VARCHAR)
)
select
    zones.territoire as code,
    zones.nom,
    choisis.libelle as age,
    -- Une tranche qui manque ne fait pas une somme plus petite.
    round(if(count(cube.population) = count(*), sum(cube.population order by choisis.code), null))::BIGINT as habitants,
    if(habitants is null, 'non_disponible', 'diffuse') as habitants_statut,
    round(min(tous.population))::BIGINT as total
from zones
cross join choisis
join publie.cube_population_age as tous
    on tous.territoire = zones.territoire and tous.annee = $annee::INTEGER and tous.sexe = 'ensemble' and tous.age = 'ensemble'
left join publie.cube_population_age as cube
    on cube.territoire = zones.territoire and cube.annee = $annee::INTEGER and cube.sexe = 'ensemble' and cube.age = choisis.code
group by zones.territoire, zones.nom, choisis.tranche, choisis.libelle
order by if($age::VARCHAR = 'toutes', null, habitants / nullif(total, 0)) desc nulls last, zones.nom, zones.territoire, choisis.tranche
