-- Une mobilité peut ne valoir que pour certaines appellations du métier de départ ou d'arrivée ; la v3 en dit le type, la 4.0 le rang.
select version_rome(_fichier) as version, code, cible, nullif(type, '')::integer as type, min(nullif(rang, '')::integer) as rang,
  bool_and(coalesce(nullif(appellation, ''), nullif(appellation_cible, '')) is not null) as partielle
from (
  from raw.rome__mobilites
  qualify dense_rank() over (partition by version_rome(_fichier) order by numero_rome(_fichier) desc) = 1
)
group by version_rome(_fichier), code, cible, type
