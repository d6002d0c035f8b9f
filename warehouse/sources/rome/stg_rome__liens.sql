-- Ce que cite une fiche, et sa nature. Savoirs, savoir-faire et activités sont ce que l'on appelle ici ses compétences ; textes et appellations n'y sont pas.
with lus as (
  select version_rome(_fichier) as version, code, item,
    case version_rome(_fichier) when 'rome_v3' then case referentiel when '1' then 'savoir' when '2' then 'activité' end
      else case bloc || coalesce(rubrique, '') when '51' then 'savoir-faire' when '52' then 'savoir-être' when '53' then 'savoir' when '6' then 'contexte' end
    end as nature
  from raw.rome__liens
  qualify dense_rank() over (partition by version_rome(_fichier) order by numero_rome(_fichier) desc) = 1
), coeurs as (
  select version_rome(_fichier) as version, code, item, lower(nullif(coeur, '')) as coeur from raw.rome__coeurs
  qualify dense_rank() over (partition by version_rome(_fichier) order by numero_rome(_fichier) desc) = 1
)
select lus.version, lus.code, lus.item, lus.nature, min(coeurs.coeur) as coeur, lus.nature in ('savoir', 'savoir-faire', 'activité') as competence
from lus
left join coeurs on coeurs.version = lus.version and coeurs.code = lus.code and coeurs.item = lus.item
where lus.nature is not null
group by all
