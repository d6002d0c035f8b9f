/*---
titre: Les cubes de sessions ont une ligne par clé, des places cohérentes, et des sessions qui se retrouvent
---*/
with totaux as (
  select periode, territoire, sessions from publie.cube_sessions where axe = 'ensemble' and financeur = 'ensemble'
), parts as (
  select periode, territoire, axe, sum(sessions) as sessions from publie.cube_sessions where financeur = 'ensemble' group by all
), lieux as (
  select mois[1:4] as periode, count(*) as sessions from publie.sessions_formation where mois is not null group by all
)
select 'clé double' as motif, periode, territoire, axe || ' ' || modalite || ' ' || financeur as cle from publie.cube_sessions group by all having count(*) > 1
union all
select 'restantes au-delà des places', periode, territoire, axe || ' ' || modalite || ' ' || financeur
    from publie.cube_sessions where restantes > places_comparees or places_comparees > places
union all
-- Les domaines, comme les niveaux, se partagent les sessions.
select 'parts qui ne font pas le total', p.periode, p.territoire, p.axe from parts as p join totaux as t
    using (periode, territoire) where p.sessions <> t.sessions
union all
select 'sessions perdues entre les lieux et la région', l.periode, '', '' from lieux as l
left join totaux as t on t.periode = l.periode and t.territoire = (select valeur from reference.instantane where cle = 'region')
where l.sessions is distinct from t.sessions
