-- Results at the bac of the demo's schools, a sheet for general lycées and one for vocational ones: mean rates near the ministry's indicators of
-- 2024, added values of a few points, not told (ND) under thirty-five pupils; a sign before what is added.
create temp macro dit(n, texte) as case when n = 0 then null when n < 35 then 'ND' else texte end;
create temp macro signe(n) as if(n > 0, '+', '') || n;
--> ij/ival-2024-demonstration.xlsx#{voie}
with series as (
  select *, if(serie = 'TOTAL', null, round(60 * hasard('ival', 'présents', serie, uai)))::integer as n
  from base.ecoles join (values ('LGT', 'GNLE', 1), ('LGT', 'STMG', 2), ('LGT', 'TOTAL', 3), ('LP', 'Mécanique, électricité, électronique', 1),
    ('LP', 'Échanges et gestion', 2), ('LP', 'TOTAL', 3)) as t(voie, serie, rang) on voie = 'LP' or ordre % 3 = 1
), taux as (
  select * replace (coalesce(n, sum(n) over (partition by voie, uai))::integer as n),
    round(moyenne - 9 + 18 * hasard('ival', mesure, 'attendu', serie, uai))::integer as attendu,
    least(100, round(attendu + 9 * (hasard('ival', mesure, serie, uai) + hasard('ival', mesure, 'propre', uai) - 1)))::integer as brut
  from series, (values ('réussite', 87), ('mentions', 55), ('accès', 76)) as m(mesure, moyenne) where mesure <> 'accès' or serie = 'TOTAL'
), colonnes as (
  select voie, uai, nom, code, secteur, serie,
    unnest(if(mesure = 'accès', [{c: 'Taux d''accès bruts', v: brut::varchar},
    {c: 'Taux d''accès attendus', v: dit(greatest(1, n), attendu::varchar)},
    {c: 'Valeur ajoutée du taux d''accès', v: dit(greatest(1, n), signe(brut - attendu))}],
      if(mesure = 'mentions', [{c: 'Taux de mentions bruts', v: if(n = 0, null, brut::varchar)},
      {c: 'Taux de mentions attendus', v: dit(n, attendu::varchar)}, {c: 'Valeur ajoutée de taux de mentions', v: dit(n, signe(brut - attendu))}],
    [{c: 'Nombre d''élèves présents au Bac', v: if(n = 0, null, n::varchar)}, {c: 'Taux de réussite bruts', v: if(n = 0, null, brut::varchar)},
      {c: 'Taux de réussite attendus', v: dit(n, attendu::varchar)}, {c: 'Valeur ajoutée du taux de réussite',
        v: dit(n, signe(brut - attendu))}]))) as mesure from taux
)
from (pivot (
  select voie, uai, nom, code as code_commune, if(secteur = 'Public', 'PU', 'PR') as secteur, mesure.c || ' > '
    || if(mesure.c like '%accès%', '2nde-Bac', serie) as colonne, mesure.v
  from colonnes
) on colonne using min(v)) order by voie, uai
