/*---
titre: Besoin et usage du service
question: Quels territoires ont plus de besoin d’orientation qu’ils n’utilisent le service ?
code: S07
formule: besoin = demandeurs d’emploi / population ; usage = visites qui déclarent une commune du territoire / population ; chacun centré et réduit sur les territoires dont les deux termes sont diffusés, z = (x − moyenne) / écart type
champ: Territoires de la région, partie régionale ; demandeurs d’emploi inscrits à la fin du trimestre, catégorie non précisée par le fichier ; visites de l’année qui ont déclaré ou cherché une commune.
notes:
  - Un territoire dont les demandeurs sont masqués, ou ne sont pas connus, reste dans la liste avec sa raison, hors du calcul ; rien n’est mis à sa place.
  - Les visites regroupées peuvent être de plusieurs territoires - l’usage n’est dit faible ou fort que s’il l’est quelle que soit leur répartition. L’indice d’usage est celui des visites sûres.
  - Le site n’est qu’une part du service, et la plupart des visites ne déclarent pas de commune. Un usage faible ne dit pas pourquoi.
  - Faible ou fort veut dire à plus de la marge, en écarts types, de la moyenne des territoires connus ; près d’elle, être d’un côté ou de l’autre dit peu.
parametres:
  annee: { domaine: millesimes.usage, defaut: dernier, facultatif: true, libelle: Année de l’usage }
  trimestre: { domaine: millesimes.demandeurs_profil, defaut: dernier, facultatif: true, libelle: Trimestre du besoin }
  age: { domaine: choix, valeurs: { moins_25: Demandeurs d’emploi de moins de 25 ans, ensemble: "Demandeurs d’emploi, tous âges" }, defaut: moins_25, sujet: true, libelle: Besoin }
  par: { domaine: choix, valeurs: { epci: Intercommunalité, zone_emploi: Zone d’emploi, bassin: Bassin d’emploi, departement: Département }, defaut: epci, libelle: Détail par }
  ponderation: { domaine: choix, valeurs: { population: par la population, egale: chaque territoire compte autant }, defaut: population, libelle: Pondération des moyennes }
  marge: { domaine: decimal, min: 0, max: 2, defaut: 0.25, libelle: Marge autour de la moyenne (écarts types) }
colonnes:
  code: { role: territoire, libelle: Code }
  nom: { role: dimension, libelle: Territoire }
  demandeurs: { role: mesure, somme: lignes, unite: demandeurs, libelle: "Demandeurs d’emploi, catégorie non précisée" }
  visites: { role: mesure, somme: lignes, unite: visites, libelle: Visites qui le déclarent }
  population: { role: mesure, somme: lignes, unite: habitants, libelle: Population }
  z_besoin: { role: indice, unite: écarts types, libelle: Besoin (écarts types à la moyenne) }
  z_usage: { role: indice, unite: écarts types, libelle: Usage (écarts types à la moyenne) }
  position: { role: texte, libelle: Position }
  sous_servi: { role: signal, libelle: Besoin fort et usage faible, texte: "Des territoires ont un besoin fort et un usage faible, quelle que soit la répartition des visites regroupées." }
  sous_servis: { role: texte, libelle: Territoires sous-servis }
  besoin_par_habitant: { role: taux, de: [demandeurs, population], partie: true, libelle: "Demandeurs par habitant, catégorie non précisée" }
  usage_par_habitant: { role: taux, de: [visites, population], unite: pour_un, libelle: Visites par habitant }
graphique: { type: nuage, x: z_besoin, y: z_usage, etiquette: nom, couleur: sous_servi, echelle: lineaire, axes: true }
si_vide: { etat: non_disponible, motif: "Les communes déclarées ne sont pas dans cet instantané." }
indicateurs:
  demandeurs_moins_25: { colonne: demandeurs, libelle: "Demandeurs d’emploi de moins de 25 ans, catégorie non précisée" }
lecture: "{nom} : besoin à {z_besoin} écart type de la moyenne en {trimestre}, usage à {z_usage} en {annee} ; {position}. Territoires sous-servis : {sous_servis}."
---*/
with lignes as (
    select
        usages.territoire, territoires.nom, territoires.population, usages.sures, usages.possibles, usages.regroupees,
        besoins.demandeurs, besoins.demandeurs_min, besoins.demandeurs_max, coalesce(besoins.demandeurs_statut, 'non_disponible') as demandeurs_statut,
        besoins.demandeurs / territoires.population as besoin, usages.sures / territoires.population as bas, usages.possibles / territoires.population as haut,
        if($ponderation::VARCHAR = 'population', territoires.population, 1)::DOUBLE as poids
    from visites_declarees($annee::VARCHAR, $par::VARCHAR) as usages
    join reference.territoires as territoires on territoires.territoire = usages.territoire
    left join publie.cube_demandeurs_profil as besoins
        on besoins.territoire = usages.territoire and besoins.trimestre = $trimestre::VARCHAR and besoins.sexe = 'ensemble' and besoins.age = $age::VARCHAR
    where territoires.population > 0
),
moyennes as (
    select
        sum(poids order by poids) as poids, sum(poids * besoin order by poids * besoin) / sum(poids
            order by poids) as besoin, sum(poids * bas order by poids * bas) / sum(poids order by poids) as bas,
        -- Le plus haut que la moyenne puisse être : les visites regroupées, une fois, là où elles pèsent le plus.
        sum(poids * haut order by poids * haut) / sum(poids
            order by poids) + min(regroupees) * max(poids / population) / sum(poids order by poids) as haut
    from lignes where besoin is not null
),
ecarts as (
    select
        lignes.*, moyennes.poids as poids_total, moyennes.besoin as moyenne_besoin, moyennes.bas as moyenne_basse, moyennes.haut as moyenne_haute,
        lignes.poids * (lignes.besoin - moyennes.besoin) ** 2 as carre_besoin,
        if(lignes.besoin is null, 0, lignes.poids * (lignes.bas - moyennes.bas) ** 2) as carre_usage
    from lignes cross join moyennes
),
indices as (
    select
        * exclude (poids_total, moyenne_besoin, carre_besoin, carre_usage),
        round((besoin - moyenne_besoin) / nullif(sqrt(sum(carre_besoin order by carre_besoin) over () / poids_total), 0), 2) as z_besoin,
        nullif(sqrt(sum(carre_usage order by carre_usage) over () / poids_total), 0) as ecart_usage
    from ecarts
),
positions as (
    select *, round((bas - moyenne_basse) / ecart_usage, 2) as z_usage,
        haut + regroupees / population < moyenne_basse - $marge::DOUBLE * ecart_usage as faible, bas > moyenne_haute + $marge::DOUBLE * ecart_usage as fort,
        case
        when demandeurs_statut = 'secret' then 'hors calcul : demandeurs masqués (secret statistique)'
        when besoin is null then 'hors calcul : demandeurs non disponibles'
        when z_besoin is null or z_usage is null then 'hors calcul : les territoires connus ne se distinguent pas'
        else if(z_besoin > $marge::DOUBLE and faible, 'sous-servi : ', '')
            || case when z_besoin > $marge::DOUBLE then 'besoin fort, ' when z_besoin < -$marge::DOUBLE then 'besoin faible, ' else 'besoin moyen, ' end
            || case when faible then 'usage faible' when fort then 'usage fort'
                else 'usage moyen, ou que les visites regroupées peuvent y ramener' end end as position
    from indices
)
select
    territoire as code, nom,
    demandeurs, demandeurs_min, demandeurs_max, demandeurs_statut,
    if(sures = possibles + regroupees, sures, null) as visites, sures as visites_min, possibles + regroupees as visites_max,
    if(sures = possibles + regroupees, 'diffuse', 'intervalle') as visites_statut,
    population, if(besoin is null, null, z_besoin) as z_besoin, if(besoin is null, null, z_usage) as z_usage, position,
    starts_with(position, 'sous-servi') as sous_servi,
    coalesce(string_agg(nom, ', ' order by z_besoin - z_usage desc, territoire) filter (starts_with(position, 'sous-servi')) over (), 'aucun') as sous_servis
from positions
order by starts_with(position, 'sous-servi') desc, z_besoin - z_usage desc nulls last, territoire
