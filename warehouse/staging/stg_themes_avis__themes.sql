-- Mentions de thèmes, déjà regroupées à onze par la lecture.
select service, periode, periode[1:4]::INTEGER as annee, theme, ton, n::BIGINT as mentions from raw.themes_avis__themes
