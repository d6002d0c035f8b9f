/*---
titre: Sortants de formation et besoins par métier
question: Formons-nous assez de jeunes pour les postes à pourvoir de chaque métier ?
code: C12
publics: [planificateurs, analystes]
formule: sortants d’un an vers le métier = Σ sortants de la formation × poids du passage / 2 promotions ; besoin annuel = (créations nettes + départs) / années de la projection ; bilan = sortants − besoin
champ: Sortants de la voie professionnelle jusqu’au BTS, scolaires et apprentis (InserJeunes) ; postes à pourvoir de Métiers 2030 dans la région, par famille de métiers FAP 2009.
notes:
  - InserJeunes s’arrête au BTS - un métier où l’on entre surtout au-dessus paraît manquer de sortants.
  - Un diplôme mène à plusieurs métiers ; les poids de ce passage sont pour beaucoup une convention (parts égales), et rien ne dit où vont vraiment les jeunes.
  - Le besoin est aussi pourvu par des mobilités, des demandeurs d’emploi, des arrivées - un bilan négatif n’est pas un manque de places de formation.
  - Les sortants dont le diplôme ne mène à aucun métier connu sont hors du bilan ; leur part est donnée.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  horizon: { domaine: millesimes.metiers_2030, defaut: dernier, libelle: Horizon }
  scenario: { domaine: choix, valeurs: { reference: référence, bas_carbone: bas carbone, stress: stress }, defaut: reference, libelle: Scénario }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Famille de métiers }
  formations: { role: mesure, unite: diplômes, libelle: Diplômes qui y mènent }
  sortants: { role: mesure, unite: jeunes par an, libelle: Sortants vers le métier }
  besoin: { role: mesure, unite: postes par an, libelle: Postes à pourvoir }
  debutants: { role: mesure, unite: jeunes par an, libelle: "Jeunes débutants, projection" }
  sortants_relies: { role: mesure, unite: jeunes par an, libelle: Sortants reliés à un métier }
  sortants_tous: { role: mesure, unite: jeunes par an, libelle: "Sortants, tous diplômes" }
  par_poste: { role: taux, de: [sortants, besoin], unite: pour_un, libelle: Sortants par poste à pourvoir }
  part_reliee: { role: taux, de: [sortants_relies, sortants_tous], partie: true, libelle: Part des sortants reliés à un métier }
  bilan: { role: difference, de: [sortants, besoin], unite: par an, libelle: Bilan }
graphique: { type: barres, x: bilan, y: metier }
si_vide: { etat: non_disponible, motif: "Les projections de Métiers 2030 en FAP 2009 ou les sortants d’InserJeunes manquent pour cette région." }
lecture: "{territoire}, vers « {metier} », {sortants} sortants par an pour {besoin} postes à pourvoir, soit un bilan de {bilan} ; {part_reliee} des sortants sont reliés à un métier."
---*/
with sorties as (
    select coalesce(formations.cfd, split_part(cube.formation, ':', 2)) as cfd, sum(cube.sortants) / 2.0 as sortants
    from publie.cube_insertion as cube
    left join reference.formations as formations on formations.formation = cube.formation
    where cube.territoire = $territoire::VARCHAR and cube.millesime = $millesime::VARCHAR and cube.sortants is not null
    group by all
),
liees as (
    select 'fap2009:' || passages.vers_code[1:3] as metier, sum(sorties.sortants * passages.poids) as sortants, count(distinct sorties.cfd) as formations
    from sorties
    join reference.passages as passages on passages.de_nomenclature = 'cfd' and passages.de_code = sorties.cfd and passages.vers_nomenclature = 'fap2009'
    group by all
)
select
    besoins.metier as code,
    besoins.libelle as metier,
    coalesce(liees.formations, 0)::INTEGER as formations,
    round(coalesce(liees.sortants, 0))::BIGINT as sortants,
    round(greatest(0, besoins.creations + besoins.departs) / (besoins.horizon - besoins.base))::BIGINT as besoin,
    round(besoins.debutants / (besoins.horizon - besoins.base))::BIGINT as debutants,
    round((select sum(sortants) from liees))::BIGINT as sortants_relies,
    round((select sum(sortants) from sorties))::BIGINT as sortants_tous
from publie.cube_metiers_2030 as besoins
left join liees on liees.metier = besoins.metier
where besoins.territoire = $territoire::VARCHAR
    and besoins.horizon = $horizon::INTEGER
    and besoins.scenario = $scenario::VARCHAR
    and besoins.nomenclature = 'fap2009'
    and exists (select * from liees)
order by coalesce(liees.sortants, 0) - (besoins.creations + besoins.departs) / (besoins.horizon - besoins.base), code
