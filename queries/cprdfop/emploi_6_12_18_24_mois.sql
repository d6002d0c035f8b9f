/*---
titre: Emploi à 6, 12, 18 et 24 mois
question: Les sortants de formation trouvent-ils un emploi salarié, et à quel rythme ?
code: C06
formule: emploi à k mois = sortants en emploi salarié k mois après / sortants, même filtre au numérateur et au dénominateur ; écart à formations égales = écart commun des formations avec les autres régions (Mantel et Haenszel, 1959), intervalle de Greenland et Robins (1985)
champ: Sortants de la voie professionnelle, du CAP au BTS ; deux promotions cumulées (InserJeunes, Depp et Dares).
notes:
  - Emploi salarié en France seulement - depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur ; avant, les employeurs publics et une part de l’agriculture n’étaient pas comptés. L’emploi non salarié et l’emploi à l’étranger ne le sont jamais.
  - En dessous de 20 sortants, un taux n’est pas diffusé. Le seuil se juge sur la somme - les formations plus petites y sont comptées, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.
  - Là où une somme livrerait une formation de moins de vingt sortants, elle est donnée entre ses bornes.
  - L’intervalle est celui de Wilson à 95 %.
  - Chaque taux est comparé aux autres régions à formations égales, chacune à la même ailleurs, une part cachée entre ses bornes ; fausses découvertes tenues à 5 % sur tous les diplômes des deux voies. L’écart des totaux moins celui-là, donné où le secret n’en change pas un point, est l’effet de la composition, c’est-à-dire des spécialités que la région a plus ou moins que les autres.
  - Les formations de moins de 20 sortants ne se comparent pas une à une ; « sortants comparés » dit combien le sont.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { scolaire: voie scolaire, apprentissage: apprentissage }, defaut: scolaire, sujet: true, libelle: Voie }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
colonnes:
  diplome: { role: dimension, libelle: Diplôme }
  horizon: { role: dimension, unite: mois, libelle: Mois après la sortie }
  en_emploi: { role: mesure, unite: sortants, libelle: Sortants en emploi }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  formations: { role: mesure, unite: formations, libelle: Formations comptées }
  en_emploi_regions: { role: mesure, unite: sortants, libelle: "En emploi, autres régions" }
  sortants_regions: { role: mesure, unite: sortants, libelle: "Sortants, autres régions" }
  ecart_commun: { role: indice, unite: points, libelle: "Écart à formations égales avec les autres régions" }
  ecart_bas: { role: indice, unite: points, libelle: "Écart à formations égales, borne basse à 95 %" }
  ecart_haut: { role: indice, unite: points, libelle: "Écart à formations égales, borne haute à 95 %" }
  effet_composition: { role: indice, unite: points, libelle: "Effet de la composition, écart brut moins écart à formations égales" }
  sortants_compares: { role: mesure, unite: sortants, libelle: Sortants comparés }
  ecart_reduit: { role: indice, libelle: "Écart à formations égales, en écarts types" }
  taux: { role: taux, de: [en_emploi, sortants], partie: true, emboite: true, seuil: 20, ic: wilson, test: { reduit: ecart_reduit }, libelle: Taux d’emploi salarié }
  taux_regions: { role: taux, de: [en_emploi_regions, sortants_regions], partie: true, emboite: true, seuil: 20, libelle: "Taux d’emploi, autres régions" }
graphique: { type: lignes, x: horizon, y: taux, serie: diplome }
repose_sur:
  lignes: [bcn, inserjeunes]
couverture: [emploi_6]
montre: demandee
lecture: "{territoire}, {taux} des sortants de {diplome} ({voie}) ont un emploi salarié {horizon} mois après leur sortie (autres régions, à formations égales : {taux_ecart})."
---*/
with horizons as (
    select * from (values (6), (12), (18), (24)) as h(horizon)
),
sommes as (
    select territoire = $territoire::VARCHAR as ici, voie, diplome, niveau, if($domaine::VARCHAR = 'tous', null, domaine_nsf) as domaine, horizon,
        sum(formations) as formations, sum(sortants_min)::BIGINT as n_min, sum(sortants_max)::BIGINT as n_max,
        sum(case horizon when 6 then emploi_6_min when 12 then emploi_12_min when 18 then emploi_18_min else emploi_24_min end)::BIGINT as x_min,
        sum(case horizon when 6 then emploi_6_max when 12 then emploi_12_max when 18 then emploi_18_max else emploi_24_max end)::BIGINT as x_max
    from insertion_par(if($domaine::VARCHAR = 'tous', 'diplome', 'domaine'))
    cross join horizons
    where millesime = $millesime::VARCHAR and diplome is not null
        and case horizon when 6 then emploi_6_max when 12 then emploi_12_max when 18 then emploi_18_max else emploi_24_max end is not null
    group by all
),
formations as (
    select territoire = $territoire::VARCHAR as ici, voie, i.diplome, i.niveau, if($domaine::VARCHAR = 'tous', null, i.domaine_nsf) as domaine,
      d.courant, horizon,
        sum(sortants_min) as n_min, sum(sortants_max) as n_max,
        sum(case horizon when 6 then emploi_6_min when 12 then emploi_12_min when 18 then emploi_18_min else emploi_24_min end) as x_min,
        sum(case horizon when 6 then emploi_6_max when 12 then emploi_12_max when 18 then emploi_18_max else emploi_24_max end) as x_max
    from insertion_par('cfd') as i
    join reference.diplomes as d on d.cfd = i.cfd
    cross join horizons
    where millesime = $millesime::VARCHAR and i.diplome is not null
        and case horizon when 6 then emploi_6_max when 12 then emploi_12_max when 18 then emploi_18_max else emploi_24_max end is not null
    group by all
),
lectures as (
    -- Ce qui est caché ailleurs : personne de plus, personne en emploi de plus, ou tout le monde.
    select f.voie, f.diplome, f.niveau, f.domaine, f.horizon, l.rang, f.x_min as x1, f.n_min as n1, l.x0, l.n0
    from formations as f
    join formations as la on not la.ici and la.voie = f.voie and la.courant = f.courant and la.horizon = f.horizon
    cross join lateral (values (1, la.x_min, la.n_max), (2, la.x_min, la.n_min), (3, la.x_max, la.n_max)) as l(rang, x0, n0)
    where f.ici and f.x_min = f.x_max and f.n_min = f.n_max and f.n_min > 0 and l.n0 > 0 and l.x0 <= l.n0
),
communs as (
    select voie, diplome, niveau, domaine, horizon, rang, sum(n1)::BIGINT as compares, ecart_mh(x1, n1, x0, n0) as ecart, erreur_mh(x1, n1, x0, n0) as erreur,
        z_mh(x1, n1, x0, n0) as z
    from lectures
    group by voie, diplome, niveau, domaine, horizon, rang
),
ecarts as (
    select voie, diplome, niveau, domaine, horizon, max(compares) as compares, premier_par(ecart, abs(ecart)) as ecart, min(ecart - 1.96 * erreur) as bas,
        max(ecart + 1.96 * erreur) as haut, max(ecart) - min(ecart) as flou, z_prudent(list(z)) as z
    from communs
    group by voie, diplome, niveau, domaine, horizon
)
select
    s.diplome || if(count(*) over (partition by s.voie, s.diplome, s.domaine, s.horizon) > 1, ' (niveau ' || coalesce(s.niveau::VARCHAR, 'inconnu') || ')',
        '') as diplome,
    s.horizon::INTEGER as horizon,
    valeur_connue(s.x_min, s.x_max) as en_emploi, s.x_min as en_emploi_min, s.x_max as en_emploi_max, statut_bornes(s.x_min, s.x_max) as en_emploi_statut,
    valeur_connue(s.n_min, s.n_max) as sortants, s.n_min as sortants_min, s.n_max as sortants_max, statut_bornes(s.n_min, s.n_max) as sortants_statut,
    s.formations::INTEGER as formations,
    valeur_connue(la.x_min, la.x_max) as en_emploi_regions, la.x_min as en_emploi_regions_min, la.x_max as en_emploi_regions_max,
        if(la.x_min is null, 'non_disponible', statut_bornes(la.x_min, la.x_max)) as en_emploi_regions_statut,
    valeur_connue(la.n_min, la.n_max) as sortants_regions, la.n_min as sortants_regions_min, la.n_max as sortants_regions_max,
        if(la.n_min is null, 'non_disponible', statut_bornes(la.n_min, la.n_max)) as sortants_regions_statut,
    round(e.ecart, 6) as ecart_commun, round(e.bas, 6) as ecart_bas, round(e.haut, 6) as ecart_haut,
    if(s.x_min = s.x_max and s.n_min = s.n_max and e.flou < 0.01,
        round(s.x_min / s.n_min - (la.x_min + la.x_max) / (la.n_min + la.n_max) - e.ecart, 6), null) as effet_composition,
    e.compares as sortants_compares, round(e.z, 6) as ecart_reduit,
    s.voie = $voie::VARCHAR and coalesce(s.domaine = $domaine::VARCHAR, true) as demandee
from sommes as s
left join sommes as la on not la.ici and la.voie = s.voie and la.diplome = s.diplome and la.niveau is not distinct from s.niveau
    and la.domaine is not distinct from s.domaine and la.horizon = s.horizon
left join ecarts as e on e.voie = s.voie and e.diplome = s.diplome and e.niveau is not distinct from s.niveau
    and e.domaine is not distinct from s.domaine and e.horizon = s.horizon
where s.ici and s.n_min > 0
order by s.niveau, s.diplome, s.horizon, s.voie, s.domaine
