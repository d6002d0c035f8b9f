/*---
titre: Emploi à 6, 12, 18 et 24 mois
question: Les sortants de formation trouvent-ils un emploi salarié, et à quel rythme ?
code: C06
formule: emploi à k mois = sortants en emploi salarié k mois après / sortants, même filtre au numérateur et au dénominateur
champ: Sortants de la voie professionnelle, du CAP au BTS ; deux promotions cumulées (InserJeunes, Depp et Dares).
notes:
  - Emploi salarié en France seulement - depuis le cumul 2022-2023, tout emploi salarié sauf chez un particulier employeur ; avant, les employeurs publics et une part de l’agriculture n’étaient pas comptés. L’emploi non salarié et l’emploi à l’étranger ne le sont jamais.
  - En dessous de 20 sortants, un taux n’est pas diffusé.
  - L’intervalle est celui de Wilson à 95 %.
  - Chaque taux est comparé à celui du même diplôme dans les autres régions diffusées ; deux proportions, bilatéral, fausses découvertes tenues à 5 % sur le tableau. Les spécialités d’un diplôme diffèrent d’une région à l’autre, ce que le test ne corrige pas.
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
  formations: { role: mesure, unite: formations, libelle: Formations retenues }
  en_emploi_regions: { role: mesure, unite: sortants, libelle: "En emploi, toutes régions" }
  sortants_regions: { role: mesure, unite: sortants, libelle: "Sortants, toutes régions" }
  taux: { role: taux, de: [en_emploi, sortants], partie: true, seuil: 20, ic: wilson, test: { contre: [en_emploi_regions, sortants_regions], contient: true }, libelle: Taux d’emploi salarié }
graphique: { type: lignes, x: horizon, y: taux, serie: diplome }
lecture: "{territoire}, {taux} des sortants de {diplome} ({voie}) ont un emploi salarié {horizon} mois après leur sortie ({taux_ecart}, les mêmes diplômes des autres régions)."
---*/
with lignes as (
    select
        cube.territoire = $territoire::VARCHAR as ici,
        formations.diplome,
        formations.niveau,
        horizons.horizon,
        case horizons.horizon when 6 then emploi_6 when 12 then emploi_12 when 18 then emploi_18 else emploi_24 end as en_emploi,
        cube.sortants
    from publie.cube_insertion as cube
    join reference.formations as formations on formations.formation = cube.formation
    cross join (values (6), (12), (18), (24)) as horizons(horizon)
    where cube.territoire like 'region:%'
        and cube.millesime = $millesime::VARCHAR
        and cube.voie = $voie::VARCHAR
        and ($domaine::VARCHAR = 'tous' or formations.domaine_nsf = $domaine::VARCHAR)
)
select
    diplome || case when count(*) over (partition by diplome, horizon) > 1 then ' (niveau ' || coalesce(niveau::VARCHAR, 'inconnu') || ')' else '' end as diplome,
    horizon::INTEGER as horizon,
    (sum(en_emploi) filter (where ici))::BIGINT as en_emploi,
    (sum(sortants) filter (where ici))::BIGINT as sortants,
    (count(*) filter (where ici))::INTEGER as formations,
    sum(en_emploi)::BIGINT as en_emploi_regions,
    sum(sortants)::BIGINT as sortants_regions
from lignes
where en_emploi is not null and sortants is not null and diplome is not null
group by lignes.diplome, niveau, horizon
having bool_or(ici)
order by niveau, lignes.diplome, horizon
