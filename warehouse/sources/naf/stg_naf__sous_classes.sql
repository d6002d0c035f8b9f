-- Sans point, comme dans les fichiers de l'Urssaf et de Sirene.
select replace(code, '.', '') as ape, trim(libelle) as libelle from raw.naf__sous_classes
