select distinct code_fap225, nom_fap225, code_fap87, nom_fap87, code_fap22, nom_fap22 from raw.fap__fap2009
