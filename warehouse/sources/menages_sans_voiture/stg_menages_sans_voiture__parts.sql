-- Part des ménages d'une commune du fichier qui n'ont pas de voiture.
select code_commune, annee::integer as annee, round(1 - replace(part, ',', '.')::double / 100, 4) as part_sans_voiture
from raw.menages_sans_voiture__parts
