-- Services d'une structure : une ligne par thème (avant « -- » dans le code de la thématique) ; VAE et bilan de compétences sont dits par le nom du service.
select structure_id as structure, id as service, nullif(split_part(unnest(string_split(liste_simple(thematiques), ',')), '--', 1), '') as theme,
  regexp_matches(nom_compare(nom), '\bVAE\b|\bVALIDATION DES ACQUIS\b') as vae, regexp_matches(nom_compare(nom), '\bBILANS? DE COMPETENCES?\b') as bilan
from raw.data_inclusion__services
