-- Le département prend son code de l'Insee : 001 devient 01, 02A devient 2A, 971 reste. Les lignes sans département (services, étranger, académies disparues) sont laissées.
select distinct case when departement like '0%' then departement[2:] else departement end as departement, academie, trim(nom) as nom
from raw.academies__departements
where coalesce(departement, '') <> ''
