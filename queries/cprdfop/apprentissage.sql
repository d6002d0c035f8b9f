/*---
titre: Contrats d’apprentissage
question: Combien de contrats d’apprentissage, pour qui et chez qui ?
code: C28
formule: contrats débutés dans l’année, part du total du territoire, évolution = contrats de l’année / contrats de l’année précédente − 1
champ: Contrats d’apprentissage débutés dans l’année, secteurs privé et public, au lieu de travail (établissement employeur).
notes:
  - Une ligne de moins de cinq contrats est réunie aux autres avant d’être écrite - taille de l’employeur d’abord, puis domaine, puis niveau. Un contrat réuni peut être de n’importe quel groupe - chaque groupe est donc un intervalle, et « Regroupés » ne se compare pas d’une année à l’autre.
  - L’apprentissage n’a pas de capacité fixée par la Région depuis la loi de 2018 - ni remplissage, ni pression.
  - Un contrat rompu puis repris ailleurs compte deux fois.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement], defaut: region, libelle: Territoire }
  annee: { domaine: millesimes.apprentissage, defaut: dernier, libelle: Année }
  par: { domaine: choix, valeurs: { niveau: Niveau du diplôme, domaine: Domaine de spécialité, taille: Taille de l’employeur, departement: Département }, defaut: niveau, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  groupe: { role: dimension, libelle: Regroupement }
  contrats: { role: mesure, somme: lignes, marge: total, unite: contrats, libelle: Contrats débutés }
  contrats_avant: { role: mesure, somme: lignes, unite: contrats, libelle: Contrats de l’année précédente }
  total: { role: mesure, somme: reponse, unite: contrats, libelle: Contrats du territoire }
  part: { role: taux, de: [contrats, total], partie: true, seuil: 20, libelle: Part }
  evolution: { role: evolution, de: [contrats, contrats_avant], libelle: Évolution sur un an }
graphique: { type: barres, x: contrats, y: groupe, etiquette: part }
si_vide: { etat: non_disponible, motif: "Les contrats d’apprentissage de ce territoire ne sont pas dans les données, ou sont moins de cinq." }
lecture: "{territoire}, « {groupe} » : {contrats contrat d’apprentissage débuté|contrats d’apprentissage débutés} en {annee}, soit {part} du territoire ; évolution sur un an : {evolution}."
---*/
with lignes as (
    select annee, contrats,
        case $par::VARCHAR when 'niveau' then niveau when 'domaine' then domaine when 'taille' then taille else departement end as code
    from publie.cube_apprentissage
    where annee between $annee::INTEGER - 1 and $annee::INTEGER
        and departement in (from departements_entiers($territoire::VARCHAR))
),
groupes as (
    select code,
        sum(contrats) filter (where annee = $annee::INTEGER) as contrats,
        sum(contrats) filter (where annee < $annee::INTEGER) as contrats_avant
    from lignes
    group by code
),
-- Un contrat réuni aux autres peut être de n'importe quel groupe : chacun en a au moins ceux de ses lignes, au plus les regroupés en plus.
bornes as (
    select code, contrats, contrats_avant,
        contrats + if(code = 'regroupe', 0, coalesce((select contrats from groupes where code = 'regroupe'), 0)) as contrats_max,
        contrats_avant + coalesce((select contrats_avant from groupes where code = 'regroupe'), 0) as avant_max
    from groupes
)
select
    g.code,
    coalesce(
        case when g.code = 'regroupe' then 'Regroupés (moins de cinq)' when $par::VARCHAR = 'niveau' then 'Niveau ' || g.code end,
        case g.code when 'moins_11' then 'Moins de 11 salariés' when 'de_11_a_49' then '11 à 49 salariés'
            when 'de_50_a_249' then '50 à 249 salariés' when 'plus_250' then '250 salariés et plus' end,
        s.libelle, t.nom, g.code) as groupe,
    if(g.contrats = g.contrats_max, g.contrats, null)::BIGINT as contrats,
    g.contrats::BIGINT as contrats_min,
    g.contrats_max::BIGINT as contrats_max,
    if(g.contrats = g.contrats_max, 'diffuse', 'intervalle') as contrats_statut,
    if(g.code <> 'regroupe' and g.contrats_avant = g.avant_max, g.contrats_avant, null)::BIGINT as contrats_avant,
    if(g.code <> 'regroupe', g.contrats_avant, null)::BIGINT as contrats_avant_min,
    if(g.code <> 'regroupe', g.avant_max, null)::BIGINT as contrats_avant_max,
    case when g.code = 'regroupe' or g.contrats_avant is null then 'non_disponible'
        when g.contrats_avant = g.avant_max then 'diffuse' else 'intervalle' end as contrats_avant_statut,
    (sum(g.contrats) over ())::BIGINT as total
from bornes as g
left join reference.specialites as s on s.code = g.code and $par::VARCHAR = 'domaine'
left join reference.territoires as t on t.territoire = g.code
where g.contrats is not null
order by g.code = 'regroupe', g.contrats desc, g.code
