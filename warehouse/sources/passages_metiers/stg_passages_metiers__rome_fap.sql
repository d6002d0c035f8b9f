-- Sans qualification, le code du ROME suffit à dire la famille ; sinon une ligne par qualification déclarée (0 : non précisée, 1 à 9).
select distinct rome, qualification, fap from raw.passages_metiers__rome_fap
