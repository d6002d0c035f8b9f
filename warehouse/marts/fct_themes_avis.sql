-- Mentions des thèmes dans les commentaires, par service et année.
select service, annee, theme, mentions, positives, neutres, negatives, sans_ton from staging.stg_themes_avis__themes
