-- Invented aid to those who train, of the region, its départements and its two largest towns, in the template.
--> service/aides_locales_2025.csv
select aide || ' (démonstration)' as aide, public, montant, par, territoire, financeur, 'https://exemple.invalid/aides/' || page as adresse,
  verifiee_le from (
  from (values ('Aide au transport vers la formation', 'Stagiaires de la formation professionnelle', '1 200', 'an', 'region:53', 'Région',
    'transport', '2025-03-01'),
    ('Aide au premier équipement', 'Apprentis et lycéens professionnels', '500', 'formation', 'region:53', 'Région', 'equipement', '2025-03-01'),
    ('Aide à la garde d’enfants', 'Parents en formation', '9,50', 'jour', 'region:53', 'Région', 'garde', null),
    ('Fonds d’urgence formation', 'Stagiaires en difficulté', null, null, 'region:53', 'Région', 'urgence', '2024-11-15')
  ) as t(aide, public, montant, par, territoire, financeur, page, verifiee_le)
  union all select 'Aide au permis de conduire', 'Jeunes de 18 à 25 ans', (200 + 100 * row_number() over (order by code))::varchar, 'formation',
    'departement:' || code,
    'Département ' || nom, 'permis-' || code, '2025-01-20' from base.departements where region = '53'
  union all select 'Hébergement des alternants', 'Apprentis', '150', 'mois', 'commune:' || code, nom, 'hebergement-' || code, '2025-02-10'
  from base.communes where rang <= 2
)
