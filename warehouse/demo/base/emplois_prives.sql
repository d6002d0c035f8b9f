-- Private jobs in 2023 by commune and sub-class. The public employers that are left out have an employee each; where none is, all are private.
with prives as (
  select e.code, a17, unites, if(unites = etablissements, effectif, least(effectif - (etablissements - unites),
    greatest(unites, round(effectif * prive))))::integer as effectif
  from (select *, round(etablissements * sqrt(prive))::integer as unites from base.emplois join base.activites on activites.code = a17
    where annee = 2023) as e
  where unites > 0
), poids as (
  select p.*, s.ape, s.taille, s.secteur, s.a38, s.poids * autour(0.7, 'ape', p.code, s.ape) as poids from prives as p join base.ape as s using (a17)
), presentes as (
  select * from (select *, part(unites, poids / taille, code || a17, ape) as nombre from poids) where nombre > 0
)
select code, a17, a38, secteur, ape, taille, nombre as etablissements, nombre + part(effectif - unites, poids, code || a17, ape) as effectif
from presentes order by code, ape
