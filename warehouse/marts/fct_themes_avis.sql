-- Mentions des thèmes dans les commentaires, par service, période et ton.
select service, periode, annee, theme, ton, sum(mentions)::BIGINT as mentions from staging.stg_themes_avis__themes group by all
