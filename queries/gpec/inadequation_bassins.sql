/*---
titre: Métiers dont les offres et les demandeurs ne sont pas aux mêmes endroits
question: Pour quels métiers les offres sont-elles loin des demandeurs d’emploi ?
code: G30
publics: [analystes, planificateurs]
formule: Duncan D = ½ Σ |offres du bassin / offres − demandeurs du bassin / demandeurs|, sur les bassins où le fichier donne le métier
champ: Métiers du ROME (version 3) et bassins d’emploi de 2021, France Travail ; demandeurs d’emploi inscrits des catégories A, B, C selon le métier recherché.
notes:
  - L’indice est la part des offres (ou des demandeurs) qui devraient changer de bassin pour que les deux répartitions soient les mêmes, de 0 à 1.
  - Il ne compare que les bassins où le fichier donne le métier, leur nombre est dit ; les autres ont trop peu d’offres ou de demandeurs, ou plus les mêmes communes. La liste suit l’indice, mais deux indices calculés sur des bassins différents se comparent mal.
  - Il ne connaît pas les distances - des offres juste de l’autre côté de la limite d’un bassin comptent comme ailleurs. Un bassin qui dépasse la région est compté entier.
  - Le fichier ne dit pas comment il compte les offres (colonne oee) ; les offres collectées ne sont qu’une partie des offres.
parametres:
  annee: { domaine: millesimes.tensions_bassins, defaut: dernier, libelle: Année }
  bassins_min: { domaine: entier, defaut: 5, min: 2, max: 100, libelle: Bassins au moins }
  seuil: { domaine: entier, defaut: 200, min: 0, max: 100000, libelle: Demandeurs au moins }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (ROME) }
  duncan: { role: indice, libelle: Indice de Duncan }
  bassins: { role: mesure, unite: bassins, libelle: Bassins comparés }
  bassins_region: { role: mesure, unite: bassins, libelle: Bassins en tout }
  offres: { role: mesure, unite: offres, libelle: Offres d’emploi de ces bassins }
  demandeurs: { role: mesure, unite: personnes, libelle: "Demandeurs de ces bassins, catégories A, B, C" }
  bassin_demandeurs: { role: texte, libelle: Bassin où les demandeurs l’emportent le plus }
  bassin_offres: { role: texte, libelle: Bassin où les offres l’emportent le plus }
graphique: { type: barres, x: duncan, y: metier }
couverture: [bassins]
si_vide: { etat: non_disponible, motif: "Les fichiers reçus ne donnent aucun métier dans autant de bassins, ou aucun n’y atteint le seuil de demandeurs." }
lecture: "« {metier} », en {annee} : indice de Duncan {duncan} entre les {bassins bassin|bassins} où le fichier donne ce métier, sur {bassins_region} ; les demandeurs l’emportent le plus à {bassin_demandeurs}, les offres à {bassin_offres}."
---*/
with lignes as (
    select cube.metier, cube.offres, cube.demandeurs_abc, bassins.nom, cube.territoire
    from publie.cube_tensions_bassins as cube
    join reference.territoires as bassins on bassins.territoire = cube.territoire
    where cube.annee = $annee::INTEGER
),
totaux as (
    select metier, sum(offres order by territoire) as offres_total, sum(demandeurs_abc order by territoire) as demandeurs_total
    from lignes
    group by metier
),
ecarts as (
    select *, demandeurs_abc / demandeurs_total - offres / offres_total as ecart
    from lignes
    join totaux using (metier)
    where offres_total > 0 and demandeurs_total > 0
)
select
    ecarts.metier as code,
    coalesce(min(fiches.libelle), min(metiers.libelle), ecarts.metier) as metier,
    round(sum(abs(ecart) order by territoire) / 2, 6) as duncan,
    count(*)::BIGINT as bassins,
    (select count(*) from reference.territoires where maille = 'bassin' and dans_region) as bassins_region,
    round(min(offres_total), 2) as offres,
    round(min(demandeurs_total), 2) as demandeurs,
    dernier_par(nom, (round(ecart, 9), territoire)) as bassin_demandeurs,
    premier_par(nom, (round(ecart, 9), territoire)) as bassin_offres
from ecarts
left join reference.rome as fiches on fiches.version = 'rome_v3' and 'rome:' || fiches.code = ecarts.metier
left join reference.metiers as metiers on metiers.metier = ecarts.metier
group by ecarts.metier
having count(*) >= $bassins_min::INTEGER and min(demandeurs_total) >= $seuil::INTEGER
order by duncan desc, ecarts.metier
