/*---
titre: Sortants de formation et besoins par métier
question: Formons-nous assez de jeunes pour les postes à pourvoir de chaque métier ?
code: C12
publics: [planificateurs, analystes]
formule: sortants d’un an vers le métier = Σ sortants de la formation × poids du passage / 2 promotions, et diplômés de l’année des écoles du soin et du social ; besoin annuel = (créations nettes + départs) / années de la projection ; bilan = sortants − besoin
champ: Sortants de la voie professionnelle jusqu’au BTS, scolaires et apprentis (InserJeunes), et diplômés des écoles sanitaires et sociales de la dernière année connue ; postes à pourvoir de Métiers 2030 dans la région, par famille de métiers (FAP).
notes:
  - InserJeunes s’arrête au BTS, et les diplômés du supérieur n’entrent pas ici - un métier où l’on entre surtout au-dessus paraît manquer de sortants.
  - Les écoles du soin et du social sont celles du fichier de la région ; sans lui, leurs diplômés manquent au bilan, et la colonne est vide. Un apprenti d’une école peut être des deux fichiers - l’intervalle va de l’un sans l’autre aux deux.
  - Un diplôme mène à plusieurs métiers ; les poids de ce passage sont pour beaucoup une convention (parts égales), et rien ne dit où vont vraiment les jeunes.
  - Le besoin est aussi pourvu par des mobilités, des demandeurs d’emploi, des arrivées - un bilan négatif n’est pas un manque de places de formation.
  - InserJeunes ne dit rien d’une formation de moins de vingt élèves ; ses sortants, de zéro à dix-neuf, font un intervalle des nombres où elle entre.
  - Les sortants dont le diplôme ne mène à aucun métier connu sont hors du bilan ; leur part est donnée.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  horizon: { domaine: millesimes.metiers_2030, defaut: dernier, libelle: Horizon }
  scenario: { domaine: choix, valeurs: { reference: référence, bas_carbone: bas carbone, stress: stress }, defaut: reference, sujet: true, libelle: Scénario }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Famille de métiers }
  formations: { role: mesure, unite: diplômes, libelle: Diplômes qui y mènent }
  sortants: { role: mesure, unite: jeunes par an, libelle: Sortants vers le métier }
  diplomes_ecoles: { role: mesure, unite: jeunes par an, libelle: "Dont diplômés des écoles du soin et du social" }
  besoin: { role: mesure, unite: postes par an, libelle: Postes à pourvoir }
  debutants: { role: mesure, unite: jeunes par an, libelle: "Jeunes débutants, projection" }
  sortants_relies: { role: mesure, unite: jeunes par an, libelle: Sortants reliés à un métier }
  sortants_tous: { role: mesure, unite: jeunes par an, libelle: "Sortants, tous diplômes" }
  par_poste: { role: taux, de: [sortants, besoin], unite: pour_un, libelle: Sortants par poste à pourvoir }
  part_reliee: { role: taux, de: [sortants_relies, sortants_tous], partie: true, libelle: Part des sortants reliés à un métier }
  bilan: { role: difference, de: [sortants, besoin], unite: par an, libelle: Bilan }
graphique: { type: barres, x: bilan, y: metier }
si_vide: { etat: non_disponible, motif: "Les projections de Métiers 2030 ou les sortants d’InserJeunes manquent pour cette région." }
repose_sur:
  lignes: [inserjeunes, metiers_2030]
  valeurs:
    - { colonnes: [formations, sortants, sortants_relies], sources: [bcn, certif_info, fap, passages_fap2021, passages_metiers, rome], sans: inconnu }
    # Le kit et les fiches du RNCP ne relient que les diplômes que Certif Info laisse sans métier.
    - { colonnes: [formations, sortants, sortants_relies], sources: [certif_info, kit_apprentissage, rncp, sanitaire_social], sans: au_moins }
    - { colonnes: [diplomes_ecoles], sources: [passages_fap2021, passages_metiers, sanitaire_social], sans: inconnu }
lecture: "{territoire}, vers « {metier} », {sortants sortant|sortants} par an pour {besoin poste|postes} à pourvoir, soit un bilan de {bilan} ; {part_reliee} des sortants sont reliés à un métier."
---*/
with sorties as (
    select coalesce(formations.cfd, split_part(cube.formation, ':', 2)) as cfd,
        -- Moins de vingt élèves : InserJeunes n’en dit rien, et ils sont peut-être tous sortis.
        sum(coalesce(cube.sortants, 0)) / 2.0 as bas, sum(coalesce(cube.sortants, cube.effectif, 19)) / 2.0 as haut
    from publie.cube_insertion as cube
    left join reference.formations as formations on formations.formation = cube.formation
    where cube.territoire = $territoire::VARCHAR and cube.millesime = $millesime::VARCHAR
    group by all
),
ecoles as (
    select p.vers_nomenclature as nomenclature, p.vers_nomenclature || ':' || p.vers_code[1:3] as metier, sum(e.diplomes * p.poids) as diplomes
    from publie.cube_sanitaire_social as e
    join metiers_sanitaires() as m on m.formation = e.formation
    join reference.passages as p on p.de_nomenclature = 'rome_v3' and p.de_code = m.rome and p.vers_nomenclature in ('fap2009', 'fap2021')
    where e.territoire = $territoire::VARCHAR and e.diplomes > 0
        and e.annee = (select max(annee) from publie.cube_sanitaire_social where territoire = $territoire::VARCHAR and diplomes is not null)
    group by all
),
liees as (
    -- Arrondies au millionième : deux ordres d’addition ne donnent pas le même dernier bit, qui ferait un intervalle d’un nombre connu.
    select passages.vers_nomenclature as nomenclature, passages.vers_nomenclature || ':' || passages.vers_code[1:3] as metier,
        round(sum(sorties.bas * passages.poids), 6) as bas,
        round(sum(sorties.haut * passages.poids), 6) as haut, count(distinct sorties.cfd) as formations,
        -- Ceux qu’une école a peut-être aussi comptés.
        coalesce(sum(sorties.bas * passages.poids) filter (passages.qualite = 'declare'), 0) as communs
    from sorties
    join reference.passages as passages on passages.de_nomenclature = 'cfd' and passages.de_code = sorties.cfd
        and passages.vers_nomenclature in ('fap2009', 'fap2021')
    group by all
),
totaux as (
    select liees.nomenclature, round(sum(liees.bas), 6) as relies_bas, round(sum(liees.haut), 6) as relies_haut,
        (select sum(bas) from sorties) as tous_bas, (select sum(haut) from sorties) as tous_haut
    from liees
    group by liees.nomenclature
),
bilans as (
    select besoins.*, coalesce(liees.formations, 0)::INTEGER as formations, ecoles.diplomes as ecoles,
        round(coalesce(liees.bas, 0) + coalesce(ecoles.diplomes - least(ecoles.diplomes, liees.communs), 0), 6) as bas,
        round(coalesce(liees.haut, 0) + coalesce(ecoles.diplomes, 0), 6) as haut
    from publie.cube_metiers_2030 as besoins
    left join liees on liees.metier = besoins.metier
    left join ecoles on ecoles.metier = besoins.metier
)
select
    besoins.metier as code,
    besoins.libelle as metier,
    besoins.formations,
    if(besoins.bas = besoins.haut, round(besoins.bas), null)::BIGINT as sortants,
    if(besoins.bas = besoins.haut, round(besoins.bas), floor(besoins.bas))::BIGINT as sortants_min,
    if(besoins.bas = besoins.haut, round(besoins.haut), ceil(besoins.haut))::BIGINT as sortants_max,
    if(besoins.bas = besoins.haut, 'diffuse', 'intervalle') as sortants_statut,
    round(besoins.ecoles)::BIGINT as diplomes_ecoles,
    round(greatest(0, besoins.creations + besoins.departs) / (besoins.horizon - besoins.base))::BIGINT as besoin,
    round(besoins.debutants / (besoins.horizon - besoins.base))::BIGINT as debutants,
    if(totaux.relies_bas = totaux.relies_haut, round(totaux.relies_bas), null)::BIGINT as sortants_relies,
    if(totaux.relies_bas = totaux.relies_haut, round(totaux.relies_bas), floor(totaux.relies_bas))::BIGINT as sortants_relies_min,
    if(totaux.relies_bas = totaux.relies_haut, round(totaux.relies_haut), ceil(totaux.relies_haut))::BIGINT as sortants_relies_max,
    if(totaux.relies_bas = totaux.relies_haut, 'diffuse', 'intervalle') as sortants_relies_statut,
    if(totaux.tous_bas = totaux.tous_haut, round(totaux.tous_bas), null)::BIGINT as sortants_tous,
    if(totaux.tous_bas = totaux.tous_haut, round(totaux.tous_bas), floor(totaux.tous_bas))::BIGINT as sortants_tous_min,
    if(totaux.tous_bas = totaux.tous_haut, round(totaux.tous_haut), ceil(totaux.tous_haut))::BIGINT as sortants_tous_max,
    if(totaux.tous_bas = totaux.tous_haut, 'diffuse', 'intervalle') as sortants_tous_statut
from bilans as besoins
join totaux on totaux.nomenclature = besoins.nomenclature
where besoins.territoire = $territoire::VARCHAR
    and besoins.horizon = $horizon::INTEGER
    and besoins.scenario = $scenario::VARCHAR
    and totaux.relies_haut > 0
order by besoins.bas - (besoins.creations + besoins.departs) / (besoins.horizon - besoins.base), code
