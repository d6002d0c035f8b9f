select distinct fiche, voie from raw.rncp__voies where voie is not null
