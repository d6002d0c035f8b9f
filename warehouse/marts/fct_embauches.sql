-- Embauches déclarées (DPAE) par période, territoire, activité et contrat. pas : trimestre ou mois (plus d'un mois seulement).
-- Quand plusieurs fichiers donnent un territoire, celui qui détaille le plus les activités l'emporte, puis celui qui va le plus loin.
-- Une zone d'emploi à cheval sur deux régions est donnée par région : seules les parties des régions du profil sont gardées, et ajoutées. Sans région, c'est la zone entière.
with lignes as (
  select l.* replace (coalesce(case when l.region is null then z.territoire end, l.territoire) as territoire)
  from (select 'trimestre' as pas, * from staging.stg_dpae__trimestrielles union all by name select 'mois' as pas, * from staging.stg_dpae__mensuelles) as l
  left join marts.dim_zones_entieres as z on z.partie = l.territoire
), fichiers as (
  select pas, territoire, fichier, max(periode) as derniere, (count(a38) > 0)::integer + (count(secteur) > 0)::integer as detail
  from lignes group by all
), retenus as (
  select pas, territoire, dernier_par(fichier, (detail, derniere, fichier)) as fichier from fichiers group by all
)
select l.pas, l.periode, l.territoire, l.secteur, l.a38, l.contrat, sum(l.brut)::bigint as embauches,
  case when count(l.cvs) = count(*) then somme_ordonnee(l.cvs) end as embauches_cvs
from lignes as l join retenus as r using (pas, territoire, fichier)
where l.territoire not like 'zone_emploi:%' or coalesce(l.region in (select code from marts.dim_regions where dans_region), true)
group by all
