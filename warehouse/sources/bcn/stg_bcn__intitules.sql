-- « 400-24202 V » : le code du diplôme, sans tiret ni lettre.
select replace(code, '-', '')[1:8] as cfd, min(trim(intitule)) as libelle
from raw.bcn__intitules
where intitule is not null and length(replace(code, '-', '')) >= 8
group by all
