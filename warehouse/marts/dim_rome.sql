-- Les fiches du ROME, version par version : un code de la v3 et le même de la 4.0 peuvent nommer deux métiers.
with appellations as (
  select version, code, count(*)::integer as appellations from staging.stg_rome__appellations group by all
), competences as (
  select version, code, count(*)::integer as competences from staging.stg_rome__liens where competence group by all
)
select c.version, c.code, c.libelle, c.code_parent, a.libelle as libelle_autre_version, d.grand_domaine, d.domaine,
    r.majeur as riasec_majeur, r.mineur as riasec_mineur,
  c.transition_eco, c.transition_numerique, c.transition_demographique, c.reglemente, c.cadre,
      coalesce(n.appellations, 0) as appellations, coalesce(k.competences, 0) as competences
from staging.stg_rome__codes as c
left join staging.stg_rome__codes as a on a.code = c.code and a.version <> c.version and nom_compare(a.libelle) <> nom_compare(c.libelle)
left join staging.stg_rome__domaines as d on d.version = c.version and d.code = c.code
left join staging.stg_rome__riasec as r on r.version = c.version and r.code = c.code
left join appellations as n on n.version = c.version and n.code = c.code
left join competences as k on k.version = c.version and k.code = c.code
