-- Compétences (savoirs, savoir-faire et activités) que deux fiches d'une même version citent toutes deux, une ligne par sens : cinq au moins, ou une mobilité.
select a.version, a.code as de, b.code as vers, count(*)::integer as communes
from staging.stg_rome__liens as a
join staging.stg_rome__liens as b on b.version = a.version and b.item = a.item and b.code <> a.code and b.competence
where a.competence
group by a.version, a.code, b.code
having count(*) >= 5 or (a.version, a.code, b.code) in (select (m.version, m.code, m.cible) from staging.stg_rome__mobilites as m)
