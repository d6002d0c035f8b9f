/*---
titre: Personnes qui n’ont qu’un établissement à portée
question: Quelle fermeture laisserait le moins de monde sans cette formation à portée ?
code: C18
formule: pour chaque établissement, personnes à T minutes, ou kilomètres par la terre, au plus de lui, et d’aucun autre qui ait des élèves de la formation
champ: Établissements du territoire ayant des élèves de la formation ou du domaine à la rentrée choisie ; personnes de toute la région ; les autres établissements sont ceux de la région et des 40 km autour.
notes:
  - Seuls comptent les établissements du fichier des effectifs ; un centre d’apprentis voisin peut accueillir qui n’aurait plus d’établissement.
  - Un établissement à la fois - deux fermetures se cumulent quand leurs personnes ont les deux seuls à portée.
  - En minutes, de commune à commune, d’après la matrice de la région, sinon les routes et les chemins ; en kilomètres, par la terre, détour compris. Ni horaires, ni places restantes chez les autres.
  - Où le fichier s’arrête avant une commune voisine à portée, ou un trajet n’est pas connu, un autre établissement peut rester - le nombre est un intervalle.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.effectifs, defaut: dernier, libelle: Rentrée }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
  formation: { domaine: diplomes, valeurs: { toutes: toutes }, defaut: toutes, libelle: Formation }
  mesure: { domaine: mesures, defaut: premiere, libelle: Mesure }
  distance: { domaine: entier, min: 2, max: 60, max_si: { mesure: { km: 30 } }, defaut: 20, sujet: true, libelle: Distance (km ou minutes) }
  demande: { domaine: choix, valeurs: { jeunes: jeunes, habitants: tous les habitants }, defaut: jeunes, sujet: true, libelle: Places pour }
colonnes:
  uai: { role: dimension, libelle: Code }
  etablissement: { role: dimension, libelle: Établissement }
  commune: { role: dimension, libelle: Commune }
  code_commune: { role: territoire, libelle: Code de la commune }
  latitude: { role: latitude, libelle: Latitude }
  longitude: { role: longitude, libelle: Longitude }
  seules: { role: mesure, unite: personnes, libelle: Personnes sans autre établissement à portée }
  a_portee: { role: mesure, unite: personnes, libelle: Personnes à portée }
  effectif: { role: mesure, unite: élèves, libelle: Élèves }
  pour: { role: texte, libelle: Personnes comptées }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, tous les habitants sont comptés." }
  majorant: { role: signal, libelle: Limite non lue, texte: "Le fichier des effectifs s’arrête avant un département voisin, ou un trajet n’est pas connu : un autre établissement peut rester à portée ; le nombre de personnes est un intervalle." }
graphique: { type: barres, x: seules, y: etablissement }
si_vide: { etat: sans_objet, motif: "Aucun établissement de ce territoire n’a d’élèves de cette formation dans le fichier des effectifs." }
repose_sur:
  lignes: [annuaire_education, bcn, effectifs]
  valeurs:
    - { colonnes: [seules, a_portee, pour], sources: [population_age], sans: dit }
couverture: [etablissements]
lecture: "« {etablissement} » : {seules} {pour} n’ont pas d’autre établissement à {distance} {mesure} au plus."
---*/
with lieux as (
    from etablissements_des_eleves($rentree::INTEGER, $domaine::VARCHAR, $formation::VARCHAR)
),
demandeurs as (
    select h3_parent(cellule, 7) as endroit, personnes, km_muet as inconnu
    from hexagones_demandeurs(region_de($territoire::VARCHAR), null::UBIGINT[], $rentree::INTEGER, $demande::VARCHAR) where $mesure::VARCHAR = 'km'
    union all
    select hash(commune), personnes, minutes_inconnues
    from communes_en_minutes(region_de($territoire::VARCHAR), null::UBIGINT[], $demande::VARCHAR, $mesure::VARCHAR,
        (select list(l) from communes_des_eleves($rentree::INTEGER, $domaine::VARCHAR, $formation::VARCHAR) as l),
        (select list(m) from communes_muettes('effectifs', $rentree::INTEGER::VARCHAR) as m))
),
paires as (
    select lieux.uai, demandeurs.personnes, coalesce(demandeurs.inconnu <= $distance::INTEGER, false) as doute,
        count(*) over (partition by demandeurs.endroit) as a_portee
    from lieux
    join chemins($mesure::VARCHAR, $distance::INTEGER) as trajets on trajets.lieu = endroit($mesure::VARCHAR, lieux.cellule, lieux.commune)
    join demandeurs on demandeurs.endroit = trajets.chez
),
comptes as (
    select lieux.uai,
        round(coalesce(sum(paires.personnes order by paires.personnes), 0))::BIGINT as a_portee,
        round(coalesce(sum(paires.personnes order by paires.personnes) filter (where paires.a_portee = 1), 0))::BIGINT as au_plus,
        round(coalesce(sum(paires.personnes order by paires.personnes) filter (where paires.a_portee = 1 and not paires.doute), 0))::BIGINT as au_moins
    from lieux
    left join paires on paires.uai = lieux.uai
    where not lieux.voisin
    group by lieux.uai
)
select
    lieux.uai,
    lieux.nom as etablissement,
    communes.nom as commune,
    lieux.commune as code_commune,
    lieux.lat as latitude,
    lieux.lng as longitude,
    if(comptes.au_moins = comptes.au_plus, comptes.au_plus, null)::BIGINT as seules,
    comptes.au_moins as seules_min,
    comptes.au_plus as seules_max,
    if(comptes.au_moins = comptes.au_plus, 'diffuse', 'intervalle') as seules_statut,
    comptes.a_portee,
    lieux.effectif,
    demande_en_lettres($demande::VARCHAR) as pour,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes,
    comptes.au_moins < comptes.au_plus as majorant
from lieux
join comptes on comptes.uai = lieux.uai
left join reference.territoires as communes on communes.territoire = lieux.commune
where exists (select 1 from reference.appartenances as a where a.commune = lieux.commune and a.territoire = $territoire::VARCHAR)
order by comptes.au_plus, comptes.au_moins, lieux.uai
