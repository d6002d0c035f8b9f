-- Indicators of the committee, in the template: the list of reference.indicateurs_reseau_emploi, but for one that nobody gives here, and one of its
-- own; what is counted is shared out by inhabitants. One is late, one is not given by comité local.
--> service/reseau_emploi_2024-2025.csv
with lieux as (
  select 'region:53' as territoire, 0 as finesse, 1 as part union all
  select 'departement:' || code, 1, population / sum(population) over () from base.departements where region = '53' union all
  select 'comite_local:CLE' || comite, 2, sum(population) / (select sum(population) from base.communes) from base.communes where comite is not null
    group by comite
)
select periode, territoire, indicateur, libelle, if(unite = 'nombre',
  greatest(1, round((valeur + n * pas) * part * if(finesse = 0, 1, bruit)))::integer::varchar,
  virgule((valeur + n * pas) * bruit, 1)) as valeur, unite, cible
from (select *, autour(0.02, 'rpe', periode, territoire, indicateur) as bruit from lieux,
  (values ('2024T4', 0), ('2025T1', 1), ('2025T2', 2)) as q(periode, n), (values
    ('inscrits', 'Nombre d’inscrits à France Travail', 'nombre', 246000, 900, null, 2),
    ('acces_emploi', 'Taux d’accès à l’emploi à six mois', 'pourcent', 44, 1.2, 47, 2),
    ('presence_emploi', 'Taux de présence en emploi à six mois', 'pourcent', 33, 0.6, 35, 2),
    ('delai_accompagnement', 'Délai entre l’inscription et le démarrage de l’accompagnement', 'jours', 24, -1.5, 21, 2),
    ('satisfaction_demandeurs', 'Taux de satisfaction des demandeurs d’emploi sur leur accompagnement', 'pourcent', 82, 0.4, 84, 2),
    ('publics_prioritaires', 'Part des publics prioritaires dans les entrants en formation', 'pourcent', 66, 1, 70, 2),
    ('acces_emploi_formation', 'Taux d’accès à l’emploi à six mois des sortants de formation', 'pourcent', 58, 0.7, 60, 2),
    ('presence_emploi_formation', 'Taux de présence en emploi à six mois des sortants de formation', 'pourcent', 47, 0.5, null, 2),
    ('recours', 'Taux de recours au réseau pour l’emploi', 'pourcent', 38, 0.8, 42, 2),
    ('pourvoi_offres', 'Taux de pourvoi des offres d’emploi', 'pourcent', 83, 1.1, 88, 2),
    ('delai_pourvoi', 'Délai de pourvoi des offres d’emploi', 'jours', 41, -0.8, 38, 2),
    ('satisfaction_entreprises', 'Taux de satisfaction des entreprises', 'pourcent', 87, 0.2, 88, 1),
    ('fiches_action', 'Fiches action saisies', 'nombre', 96, 31, null, 2),
    ('contrats_engagement', 'Part des inscrits qui ont signé un contrat d’engagement', 'pourcent', 62, 4, 80, 2))
    as t(indicateur, libelle, unite, valeur, pas, cible, plus_fin)
  where finesse <= plus_fin and (indicateur <> 'delai_accompagnement' or n < 2)) order by periode, indicateur, finesse, territoire
