-- Une ligne par fiche, qualification déclarée (0 : non précisée, 1 à 9) et famille détaillée (FAP 341) ; sans qualification écrite, toutes les dix.
select distinct rome, unnest(if(coalesce(qualification, '') in ('', 'Q_'), '0123456789', ltrim(qualification, 'Q_')).string_split('')) as qualification, fap
from raw.passages_fap2021__rome_fap
