-- Health and social training, in the template: nursing schools fill a little less than their quota, care assistants much less; some have none;
-- graduates not known everywhere.
--> formation/sanitaire_social_2023-2024.csv
with quotas as (
  select *, round(population / 100000 * pour_cent_mille * if(partout, 1, 1.9) * autour(0.15, 'quota', code, formation) * if(annee = 2024, 1.03,
    1))::integer as quota
  from (select *, row_number() over (order by code) as n from base.departements where region = '53'), (values (2023), (2024)) as a(annee), (values
    ('infirmier', 'Infirmier ou infirmière', 6, true, 55, true), ('aide_soignant', 'Aide-soignant ou aide-soignante', 4, true, 48, true),
    ('auxiliaire_puericulture', 'Auxiliaire de puériculture', 4, true, 7, false),
    ('masseur_kinesitherapeute', 'Masseur-kinésithérapeute', 7, true, 5, false), ('sage_femme', 'Sage-femme', 7, true, 2, false),
    ('ambulancier', 'Ambulancier ou ambulancière', 3, false, 8, true), ('educateur_specialise', 'Éducateur spécialisé', 6, false, 8, false),
    ('assistant_service_social', 'Assistant de service social', 6, false, 5, false),
    ('accompagnant_educatif_social', 'Accompagnant éducatif et social', 3, false, 16, true))
      as t(formation, libelle, niveau, limitee, pour_cent_mille, partout) where partout or n % 2 = 1
), inscrits as (
  select *, round(quota * if(formation = 'aide_soignant', 0.78, 0.96) * autour(0.05, 'inscrits', annee, code, formation))::integer as inscrits
    from quotas
)
select annee, 'departement:' || code as territoire, formation, libelle, niveau, if(limitee, quota, null) as quota, inscrits,
  if(hasard('diplômés connus', code, formation) < 0.05, null,
    round(inscrits * 0.8 * autour(0.06, 'diplômés', annee, code, formation)))::integer as diplomes
from inscrits order by annee, formation, code
