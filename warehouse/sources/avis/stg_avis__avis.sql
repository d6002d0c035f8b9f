-- Réponses comptées par période, déjà regroupées à cent par la lecture.
select service, periode, periode[1:4]::INTEGER as annee, indicateur, reponses::BIGINT as reponses, points::DOUBLE as points,
  favorables::BIGINT as favorables, defavorables::BIGINT as defavorables
from raw.avis__avis
