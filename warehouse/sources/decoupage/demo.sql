-- Communes, EPCI, départements, regions and arrondissements, as the package gives them.
--> geo/decoupage-administratif/{fichier}.json
select fichier, trim(content) as texte from (select unnest(['communes', 'epci', 'departements', 'regions', 'arrondissements']) as fichier) as f
join read_text(getvariable('decoupage') || '/*.json') as t on t.filename = getvariable('decoupage') || '/' || fichier || '.json'
