-- Tensions par métier et bassin. Le fichier est codé dans l'édition des bassins de son année (la dernière reçue qui n'est pas postérieure, la première
-- à défaut). Une classe ne se répartit pas : un bassin qui n'est plus fait des mêmes communes, ou dont le code n'a pas de communes, n'a pas de `territoire`.
with editions as (
  select distinct edition from marts.dim_zonages_editions where maille = 'bassin'
), annees as (
  select t.annee, coalesce(max(e.edition) filter (e.edition <= t.annee), min(e.edition)) as edition
  from (select distinct annee from staging.stg_tensions_bassins__metiers) as t cross join editions as e
  group by t.annee
), actuels as (
  select distinct edition, code, code as vers from marts.dim_zonages_editions where maille = 'bassin' and courante
  union
  select edition, code, vers from marts.dim_passages_zones where maille = 'bassin' and departement is null and inchangee
)
select t.annee, coalesce(e.territoire, 'bassin:' || b.vers) as territoire, t.bassin, 'rome:' || t.rome as metier, t.offres, t.demandeurs_abc, t.classe,
  t.intensite_embauches, t.lien_formation, t.manque_main_oeuvre, t.non_durabilite, t.conditions_contraignantes, t.inadequation_geographique
from staging.stg_tensions_bassins__metiers as t
left join annees as a on a.annee = t.annee
left join actuels as b on b.edition = a.edition and b.code = t.bassin
left join marts.dim_zones_entieres as e on e.partie = 'bassin:' || b.vers
