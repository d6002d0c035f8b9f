-- What the demo's schools teach: one action of a place without a school's code, one of a school that no directory knows.
--> formation/ideo-actions_de_formation_initiale-univers_lycee.csv
select 'AF.' || coalesce(uai, '1') || '.' || cfd as action, 'https://exemple.invalid/http/redirection/formation/slug/FOR.' || cfd[4:] as formation,
  diplome || ' ' || libelle as libelle, diplome as type,
  uai, annees || ' an' || if(annees > 1, 's', '') as duree, 'temps plein, cours en présentiel' as modalites, '01/09/2025' as modifiee_le
from (from base.enseignements union all select * replace (null as uai) from base.enseignements where ordre = 1 and formation = 1
  union all select * replace ('0359999W' as uai) from base.enseignements where ordre = 1) order by action
