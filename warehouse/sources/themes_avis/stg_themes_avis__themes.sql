-- Mentions de thèmes, déjà comptées par année et regroupées à onze par la lecture.
select service, annee::INTEGER as annee, theme, mentions::BIGINT as mentions, positives::BIGINT as positives, neutres::BIGINT as neutres,
  negatives::BIGINT as negatives, sans_ton::BIGINT as sans_ton
from raw.themes_avis__themes
