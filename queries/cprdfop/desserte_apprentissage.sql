/*---
titre: Distance par la terre à une formation en apprentissage
question: Qui vit loin, par la terre, d’un centre qui prépare la formation par apprentissage ?
code: C17
formule: kilomètres entre le centre de l’hexagone et celui du lieu de formation le plus proche, par le plus court chemin de cellule en cellule, détour compris
champ: Hexagones habités du territoire (résolution 7, côté de 1,4 km environ) ; lieux où une formation du diplôme ou du domaine se prépare par apprentissage, dans la région et les 40 km autour.
notes:
  - Les lieux sont ceux du catalogue des Carif-Oref ; à défaut, ceux que Parcoursup et Affelnet nomment, qui ne disent pas tout - un centre inconnu peut être plus proche.
  - Un centre que l’annuaire ne place pas est mis au centre de la commune que donnent les répertoires de centres ; ce que rien ne place ne compte pas, et leur nombre est donné.
  - Un titre sans diplôme n’a pas de domaine de spécialité, et ne compte que pour toutes les formations.
  - Rien n’est calculé au-delà de 30 km - la distance est alors vide. La mer ne se traverse pas ; ni routes, ni horaires.
parametres:
  territoire: { domaine: territoires, mailles: communales, zone: true, defaut: region, libelle: Territoire }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation }
  demande: { domaine: choix, valeurs: { jeunes: jeunes, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Places pour }
colonnes:
  cellule: { role: cellule, libelle: Cellule H3 }
  commune: { role: dimension, libelle: Commune principale }
  km: { role: indice, unite: km, libelle: Distance du lieu de formation le plus proche (km) }
  personnes: { role: mesure, somme: lignes, unite: personnes, libelle: Personnes (ventilées) }
  pour: { role: texte, libelle: Personnes comptées }
  sans_lieu: { role: mesure, unite: formations, libelle: Formations de la région sans lieu connu }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, tous les habitants sont comptés." }
  incomplet: { role: signal, libelle: Catalogue non lu, texte: "Sans le catalogue des Carif-Oref pour cette région, les formations en apprentissage sont celles que Parcoursup et Affelnet nomment : un centre inconnu peut être plus proche, et la distance est un majorant." }
  mal_situees: { role: signal, libelle: Formations sans lieu, texte: "Des formations en apprentissage de la région n’ont pas de lieu connu : elles ne comptent pas, et la distance est un majorant." }
carte: { type: hexagones, valeur: km, mode: observe }
si_vide: { etat: non_disponible, motif: "Sans le catalogue des Carif-Oref, les fichiers lus ne placent dans la région aucun centre qui prépare cette formation par apprentissage, et ne disent donc pas qui en est loin (ou aucun habitant de ce territoire n’est placé)." }
repose_sur:
  valeurs:
    - { colonnes: [km, sans_lieu], sources: [annuaire_education, bcn, catalogue_apprentissage, repertoires_cfa], sans: dit }
    - { colonnes: [commune, personnes, pour], sources: [population_age], sans: dit }
lecture: "À {commune}, {personnes} {pour} vivent à {km} km du lieu connu le plus proche où la formation se prépare par apprentissage."
---*/
with lus as (
    select coalesce(bool_and(origine = 'catalogue'), false) as complet from publie.offre_apprentissage
),
lieux as (
    from lieux_apprentissage($domaine::VARCHAR, $formation::VARCHAR)
),
proches as (
    select trajets.vers as cellule, min(trajets.km) as km
    from publie.trajets as trajets
    semi join lieux on lieux.cellule = trajets.de
    group by trajets.vers
),
hexagones as (
    select h3_parent(d.cellule, 7) as cellule, dernier_par(d.commune, d.demande) as commune, sum(d.demande) as personnes
    from demande_cellules($demande::VARCHAR) as d
    semi join cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as dedans on dedans.cellule = d.cellule and dedans.commune = d.commune
    group by h3_parent(d.cellule, 7)
    having sum(d.demande) > 0
)
select
    hexagones.cellule,
    communes.nom as commune,
    round(proches.km, 3) as km,
    round(hexagones.personnes, 6) as personnes,
    demande_en_lettres($demande::VARCHAR) as pour,
    (select count(*) from lieux where not voisin and cellule is null)::INTEGER as sans_lieu,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    (select not complet from lus) as incomplet,
    exists (from lieux where not lieux.voisin and lieux.cellule is null) as mal_situees
from hexagones
left join proches on proches.cellule = hexagones.cellule
join reference.territoires as communes on communes.territoire = hexagones.commune
where (select complet from lus) or exists (from lieux where lieux.cellule is not null and not lieux.voisin)
order by proches.km desc nulls first, hexagones.cellule
