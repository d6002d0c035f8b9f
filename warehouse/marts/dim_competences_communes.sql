-- Compétences (savoirs et activités) que deux fiches d'une même version citent toutes deux ; une ligne par sens.
select a.version, a.code as de, b.code as vers, count(*)::integer as communes
from staging.stg_rome__liens as a
join staging.stg_rome__liens as b on b.version = a.version and b.item = a.item and b.code <> a.code
group by a.version, a.code, b.code
