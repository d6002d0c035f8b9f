-- Savoirs (1) et activités (2) d'une fiche : ce que l'on appelle ici ses compétences. Environnements, textes et appellations n'en sont pas.
select distinct version, code, item
from (select version_rome(_fichier) as version, dense_rank() over (partition by version_rome(_fichier)
    order by numero_rome(_fichier) desc) as rang, * from raw.rome__liens)
where referentiel in ('1', '2') and rang = 1
