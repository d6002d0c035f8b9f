-- « * » : non diffusé par le producteur (moins de 5). Toute autre valeur est un nombre entier positif.
with lignes as (
  select _fichier, _ligne, annee, code_metier, departement, bassin, trim(projets) as met, trim(projets_difficiles) as xmet, trim(projets_saisonniers) as smet
  from raw.bmo__projets
)
select _fichier as fichier, _ligne as ligne, 'année illisible' as regle, annee as valeur, 'une année, par exemple 2025' as attendu
from lignes where annee is null or annee !~ '^20[0-9]{2}(\.0)?$'
union all
select _fichier, _ligne, 'code de métier illisible', code_metier, '5 caractères de la FAP, par exemple A0X40'
from lignes where code_metier is null or code_metier !~ '^[A-Z][0-9A-Z]{2}[0-9]{2}$'
union all
select _fichier, _ligne, 'bassin ou département illisible', concat_ws(' / ', bassin, departement), '3 ou 4 chiffres / 2 ou 3 caractères'
from lignes where coalesce(bassin, '') !~ '^[0-9]{3,4}(\.0)?$' or coalesce(departement, '') !~ '^[0-9][0-9AB]?[0-9]?$'
union all
select _fichier, _ligne, 'nombre de projets illisible', concat_ws(' / ', met, xmet, smet), 'un entier ou *'
from lignes where coalesce(met, '') !~ '^([0-9]+|\*)$' or coalesce(xmet, '') !~ '^([0-9]+|\*)$' or coalesce(smet, '') !~ '^([0-9]+|\*)$'
union all
select _fichier, _ligne, 'plus de projets difficiles ou saisonniers que de projets', concat_ws(' / ', met, xmet, smet), 'met au moins égal à xmet et à smet'
from lignes where try_cast(xmet as bigint) > try_cast(met as bigint) or try_cast(smet as bigint) > try_cast(met as bigint)
