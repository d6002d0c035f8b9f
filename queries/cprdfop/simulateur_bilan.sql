/*---
titre: Bilan d’une simulation de places
question: Combien d’habitants gagnent ou perdent à une ouverture ou une fermeture de places ?
code: C18
formule: avant et après l’ajout de N places dans chaque commune choisie - habitants à portée d’une place au moins, places accessibles pour 1 000 en moyenne (2SFCA à décroissance gaussienne, voir C16)
champ: Places à l’entrée des formations d’avant le bac ; habitants du territoire choisi, ventilés par commune ; les places proches de l’autre côté de sa limite comptent aussi.
notes:
  - Sans commune choisie, le lieu est dans la plus peuplée du territoire. Jusqu’à trois communes à la fois.
  - Un N négatif ferme des places dans les établissements de la commune, à proportion des leurs, sans descendre sous zéro.
  - Kilomètres par la terre, détour compris ; une ouverture est dans l’hexagone le plus peuplé de sa commune ; lieux et habitants sont au centre de leur hexagone de résolution 7.
  - L’effet de places nouvelles sur les choix des jeunes n’est pas simulé, ni les places des régions voisines.
parametres:
  ou: { domaine: territoires, mailles: [commune], facultatif: true, libelle: Commune du lieu }
  places: { domaine: entier, min: -500, max: 500, defaut: 24, libelle: Places ouvertes (ou fermées) }
  ou_2: { domaine: territoires, mailles: [commune], facultatif: true, libelle: Deuxième commune }
  places_2: { domaine: entier, min: -500, max: 500, defaut: 0, libelle: Places dans la deuxième }
  ou_3: { domaine: territoires, mailles: [commune], facultatif: true, libelle: Troisième commune }
  places_3: { domaine: entier, min: -500, max: 500, defaut: 0, libelle: Places dans la troisième }
  territoire: { domaine: territoires, mailles: [region, academie, departement, arrondissement, zone_emploi, bassin, comite_local, frr, epci, commune], zone: true, defaut: region, libelle: Territoire }
  rentree: { domaine: millesimes.capacites, defaut: dernier, libelle: Rentrée }
  portee: { domaine: entier, min: 2, max: 30, defaut: 20, libelle: Portée (km) }
  demande: { domaine: choix, valeurs: { jeunes: jeunes de 15 à 29 ans, habitants: tous les habitants }, defaut: jeunes, libelle: Places pour }
colonnes:
  population: { role: mesure, unite: habitants, libelle: Population }
  couverte_avant: { role: mesure, unite: habitants, libelle: "À portée d’une place, avant" }
  couverte_apres: { role: mesure, unite: habitants, libelle: "À portée d’une place, après" }
  places_avant: { role: mesure, unite: places, libelle: "Places du territoire, avant" }
  places_apres: { role: mesure, unite: places, libelle: "Places du territoire, après" }
  acces_avant: { role: indice, unite: pour 1 000, libelle: "Places accessibles en moyenne, avant" }
  acces_apres: { role: indice, unite: pour 1 000, libelle: "Places accessibles en moyenne, après" }
  pour: { role: texte, libelle: Pour 1 000 }
  gagnants: { role: mesure, unite: habitants, libelle: Habitants dont l’accès augmente }
  perdants: { role: mesure, unite: habitants, libelle: Habitants dont l’accès baisse }
  faute_de_jeunes: { role: signal, libelle: Jeunes non connus, texte: "La population par âge du recensement n’est pas dans l’instantané : faute d’effectifs de jeunes par commune, la demande est la population entière." }
  couverture_avant: { role: taux, de: [couverte_avant, population], partie: true, libelle: "Part des habitants à portée, avant" }
  couverture_apres: { role: taux, de: [couverte_apres, population], partie: true, libelle: "Part des habitants à portée, après" }
  places_gagnees: { role: difference, de: [places_apres, places_avant], unite: places, libelle: Places de plus ou de moins }
si_vide: { etat: sans_objet, motif: "Aucun habitant de ce territoire n’est placé sur la carte." }
lecture: "{territoire}, de {places_avant} à {places_apres} places ; {couverture_avant} puis {couverture_apres} des habitants à {portee} km au plus d’une place ; l’accès augmente pour {gagnants} habitants et baisse pour {perdants}."
---*/
with demandes_faites as (
    select coalesce($ou::VARCHAR, (select arg_max(dedans.commune, dedans.population) from communes_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[]) as dedans)) as commune, $places::INTEGER as places
    union all select $ou_2::VARCHAR, $places_2::INTEGER
    union all select $ou_3::VARCHAR, $places_3::INTEGER
),
projets as (select commune, sum(places) as places from demandes_faites where commune is not null group by commune),
sieges as (select commune, arg_max(h3_parent(cellule, 7), population) as cellule from publie.population_cellules group by commune),
connus as (
    select h3_parent(etablissements.cellule, 7) as cellule, etablissements.commune, sum(cube.capacite) as places,
        sum(sum(cube.capacite)) over (partition by etablissements.commune) as places_commune
    from publie.cube_capacites as cube
    join publie.etablissements as etablissements on etablissements.uai = cube.uai
    where cube.rentree = $rentree::INTEGER
    group by h3_parent(etablissements.cellule, 7), etablissements.commune
),
lieux as (
    select cellule, sum(avant) as avant, sum(apres) as apres, bool_or(choisi) as choisi
    from (
        select connus.cellule, connus.places as avant, coalesce(projets.places, 0) < 0 as choisi,
            connus.places * greatest(0, 1 + least(0, coalesce(projets.places, 0)) / nullif(connus.places_commune, 0)) as apres
        from connus left join projets on projets.commune = connus.commune
        union all
        select sieges.cellule, 0, true, greatest(0, projets.places)
        from projets join sieges on sieges.commune = projets.commune
        where projets.places >= 0 or projets.commune not in (select commune from connus where commune is not null)
    )
    where cellule is not null
    group by cellule
),
habitants as (
    select h3_parent(cellule, 7) as cellule, sum(demande) as population
    from demande_cellules($demande::VARCHAR) group by all
),
trajets as (
    select trajets.de, trajets.vers, trajets.km,
        (exp(-0.5 * (trajets.km / $portee::INTEGER) ** 2) - exp(-0.5)) / (1 - exp(-0.5)) as poids
    from publie.trajets as trajets
    semi join lieux on lieux.cellule = trajets.de
    where trajets.km <= $portee::INTEGER
),
demandes as (
    select trajets.de as cellule, sum(habitants.population * trajets.poids) as demande
    from trajets join habitants on habitants.cellule = trajets.vers
    group by all
    having demande > 0
),
acces as (
    select trajets.vers as cellule,
        bool_or(lieux.avant > 0) as a_portee_avant,
        bool_or(lieux.apres > 0) as a_portee_apres,
        sum(lieux.avant / demandes.demande * trajets.poids) as avant,
        sum(lieux.apres / demandes.demande * trajets.poids) as apres
    from lieux
    join demandes on demandes.cellule = lieux.cellule
    join trajets on trajets.de = lieux.cellule
    group by all
),
cellules as (
    select h3_parent(cellule, 7) as cellule, sum(population) as population
    from cellules_de($territoire::VARCHAR, $territoire_cellules::UBIGINT[])
    group by all
)
select
    round(sum(cellules.population))::BIGINT as population,
    round(coalesce(sum(cellules.population) filter (where acces.a_portee_avant), 0))::BIGINT as couverte_avant,
    round(coalesce(sum(cellules.population) filter (where acces.a_portee_apres), 0))::BIGINT as couverte_apres,
    (select coalesce(sum(avant), 0) from lieux semi join cellules as dedans on dedans.cellule = lieux.cellule)::BIGINT as places_avant,
    (select coalesce(sum(apres), 0) from lieux semi join cellules as dedans on dedans.cellule = lieux.cellule)::BIGINT as places_apres,
    round(1000 * sum(coalesce(acces.avant, 0) * cellules.population) / sum(cellules.population), 2) as acces_avant,
    round(1000 * sum(coalesce(acces.apres, 0) * cellules.population) / sum(cellules.population), 2) as acces_apres,
    demande_en_lettres($demande::VARCHAR) as pour,
    round(coalesce(sum(cellules.population) filter (where acces.apres - acces.avant > 1e-12), 0))::BIGINT as gagnants,
    round(coalesce(sum(cellules.population) filter (where acces.avant - acces.apres > 1e-12), 0))::BIGINT as perdants,
    $demande::VARCHAR = 'jeunes' and annee_jeunes('jeunes') is null as faute_de_jeunes
from cellules
left join acces on acces.cellule = cellules.cellule
having sum(cellules.population) > 0
order by population
