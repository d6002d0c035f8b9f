-- Les blocs de compétences des fiches du RNCP, à leur code typé.
select code_fiche(b.fiche) as certification, b.bloc, b.intitule as libelle
from staging.stg_rncp__blocs as b join staging.stg_rncp__fiches as f on f.fiche = b.fiche
