/*---
titre: "BMO 2025 en Bretagne : 3 196 lignes, 129 773 projets visibles, 758 non diffusés, donc 130 531 à 132 805 ; la marge publiée 131 879 est dedans"
profils: [bretagne]
---*/
with lignes as (select * from marts.fct_projets where annee = 2025 and region = '53'),
mesures (mesure, attendu, trouve) as (
  select 'lignes', 3196, count(*) from lignes
  union all select 'projets visibles', 129773, sum(projets)::bigint from lignes
  union all select 'lignes non diffusées', 758, count(*) - count(projets) from lignes
  union all select 'borne basse', 130531, projets_min from marts.fct_projets_territoires where annee = 2025 and territoire = 'region:53' and metier = 'ensemble'
  union all select 'borne haute', 132805, projets_max from marts.fct_projets_territoires where annee = 2025 and territoire = 'region:53' and metier = 'ensemble'
  union all select 'total publié', 131879, projets from publie.cube_projets_recrutement where annee = 2025 and territoire = 'region:53' and metier = 'ensemble'
)
select mesure, attendu, trouve from mesures
where trouve is distinct from attendu and exists (from lignes)
