-- Domaines de formation du pays et des territoires connus ; un domaine deux fois dans une zone garde sa plus basse position.
select annee, territoire, formacode, min(libelle) as libelle, min(quintile) as quintile
from staging.stg_retour_emploi__formations
where territoire in (select territoire from marts.dim_territoires)
group by annee, territoire, formacode
