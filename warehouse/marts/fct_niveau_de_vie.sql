-- Niveau de vie des communes d'aujourd'hui. Une médiane ne s'additionne ni ne se moyenne : une commune née d'une fusion depuis le fichier n'en a pas.
select l.annee, p.commune, l.menages, l.personnes, l.mediane, l.mediane_statut, l.pauvrete, l.pauvrete_statut
from staging.stg_filosofi__communes as l
join marts.dim_passage_communes as p on p.code = l.code_commune
qualify count(*) over (partition by l.annee, p.commune) = 1 and p.commune = l.code_commune
