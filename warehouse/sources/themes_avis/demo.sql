-- Themes that a moderator gave to comments, in the template: some tones, and one theme, stay under eleven mentions.
--> service/themes_avis_2024-2025.csv
select service, mois as periode, theme, ton, n from (
  select service, mois, theme, ton, part(round(souvent * poids * poids_mois(jour) * autour(0.2, 'theme', service, theme, mois)),
    case ton when 'negatif' then negatif when 'neutre' then 0.15 else greatest(0.05, 0.85 - negatif) end, (service, mois, theme), ton) as n
  from mois_demo(), (values ('Portail régional de l’orientation', 1), ('Aide à la mobilité', 0.3)) as s(service, poids),
    (values ('negatif'), ('neutre'), ('positif')) as x(ton),
    (values ('Clarté des informations', 46, 0.35), ('Recherche de formations', 38, 0.55), ('Délai de réponse', 27, 0.8),
      ('Qualité de l’accueil', 24, 0.15), ('Usage sur téléphone', 9, 0.7),
      ('Accessibilité', 2, 0.9)) as t(theme, souvent, negatif) where mois >= '2024-09'
) where n > 0 order by service, mois, theme, ton
