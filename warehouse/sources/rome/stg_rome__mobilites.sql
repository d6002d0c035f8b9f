-- Une mobilité peut ne valoir que pour certaines appellations du métier de départ ou d'arrivée.
select version, code, cible, type::integer as type, bool_and(coalesce(nullif(appellation, ''), nullif(appellation_cible, '')) is not null) as partielle
from (select version_rome(_fichier) as version, dense_rank() over (partition by version_rome(_fichier)
    order by numero_rome(_fichier) desc) as rang, * from raw.rome__mobilites)
where rang = 1
group by version, code, cible, type
