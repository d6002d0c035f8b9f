/*---
titre: Emploi à 6, 12, 18 et 24 mois
question: Les sortants de formation trouvent-ils un emploi salarié, et à quel rythme ?
code: C06
formule: emploi à k mois = sortants en emploi salarié k mois après / sortants, même filtre au numérateur et au dénominateur
champ: Sortants de la voie professionnelle, du CAP au BTS ; deux promotions cumulées (InserJeunes, Depp et Dares).
notes:
  - Emploi salarié en France seulement - depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur ; avant, les employeurs publics et une part de l’agriculture n’étaient pas comptés. L’emploi non salarié et l’emploi à l’étranger ne le sont jamais.
  - En dessous de 20 sortants, un taux n’est pas diffusé. Le seuil se juge sur la somme - les formations plus petites y sont comptées, sauf celles de moins de cinq élèves, dont le producteur ne dit rien.
  - Là où une somme livrerait une formation de moins de vingt sortants, elle est donnée entre ses bornes.
  - L’intervalle est celui de Wilson à 95 %.
  - Chaque taux est comparé à celui du même diplôme dans les autres régions dont les sommes sont connues ; deux proportions, bilatéral, fausses découvertes tenues à 5 % sur le tableau. Les spécialités d’un diplôme diffèrent d’une région à l’autre, ce que le test ne corrige pas.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  millesime: { domaine: millesimes.insertion, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { scolaire: voie scolaire, apprentissage: apprentissage }, defaut: scolaire, libelle: Voie }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
colonnes:
  diplome: { role: dimension, libelle: Diplôme }
  horizon: { role: dimension, unite: mois, libelle: Mois après la sortie }
  en_emploi: { role: mesure, unite: sortants, libelle: Sortants en emploi }
  sortants: { role: mesure, unite: sortants, libelle: Sortants }
  formations: { role: mesure, unite: formations, libelle: Formations comptées }
  en_emploi_regions: { role: mesure, unite: sortants, libelle: "En emploi, toutes régions" }
  sortants_regions: { role: mesure, unite: sortants, libelle: "Sortants, toutes régions" }
  taux: { role: taux, de: [en_emploi, sortants], partie: true, emboite: true, seuil: 20, ic: wilson, test: { contre: [en_emploi_regions, sortants_regions], contient: true }, libelle: Taux d’emploi salarié }
graphique: { type: lignes, x: horizon, y: taux, serie: diplome }
repose_sur:
  lignes: [bcn, inserjeunes]
couverture: [emploi_6]
lecture: "{territoire}, {taux} des sortants de {diplome} ({voie}) ont un emploi salarié {horizon} mois après leur sortie ({taux_ecart}, les mêmes diplômes des autres régions)."
---*/
with regions as (
    select
        sommes.territoire, sommes.diplome, sommes.niveau, horizons.horizon, sum(sommes.formations) as formations,
            sum(sortants_min) as sortants_min, sum(sortants_max) as sortants_max,
        sum(case horizons.horizon when 6 then emploi_6_min when 12 then emploi_12_min when 18 then emploi_18_min else emploi_24_min end) as en_emploi_min,
        sum(case horizons.horizon when 6 then emploi_6_max when 12 then emploi_12_max when 18 then emploi_18_max else emploi_24_max end) as en_emploi_max
    from insertion_par(if($domaine::VARCHAR = 'tous', 'diplome', 'domaine')) as sommes
    cross join (values (6), (12), (18), (24)) as horizons(horizon)
    where sommes.millesime = $millesime::VARCHAR
        and sommes.voie = $voie::VARCHAR and ($domaine::VARCHAR = 'tous' or sommes.domaine_nsf = $domaine::VARCHAR)
        and sommes.diplome is not null
        and case horizons.horizon when 6 then emploi_6_max when 12 then emploi_12_max when 18 then emploi_18_max else emploi_24_max end is not null
    group by all
),
toutes as (
    select *,
        (sum(en_emploi_min) filter (where en_emploi_min = en_emploi_max and sortants_min = sortants_max) over memes)::BIGINT as en_emploi_regions,
        (sum(sortants_min) filter (where en_emploi_min = en_emploi_max and sortants_min = sortants_max) over memes)::BIGINT as sortants_regions
    from regions
    window memes as (partition by diplome, niveau, horizon)
)
select
    diplome || case when count(*) over (partition by diplome, horizon) > 1 then ' (niveau ' || coalesce(niveau::VARCHAR,
        'inconnu') || ')' else '' end as diplome,
    horizon::INTEGER as horizon,
    valeur_connue(en_emploi_min, en_emploi_max) as en_emploi, en_emploi_min::BIGINT as en_emploi_min,
        en_emploi_max::BIGINT as en_emploi_max, statut_bornes(en_emploi_min, en_emploi_max) as en_emploi_statut,
    valeur_connue(sortants_min, sortants_max) as sortants, sortants_min::BIGINT as sortants_min,
        sortants_max::BIGINT as sortants_max, statut_bornes(sortants_min, sortants_max) as sortants_statut,
    formations::INTEGER as formations,
    en_emploi_regions, sortants_regions
from toutes
where territoire = $territoire::VARCHAR and sortants_min > 0
order by niveau, toutes.diplome, horizon
