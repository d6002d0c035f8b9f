select distinct code_fap341, nom_fap341, code_fap228, nom_fap228, code_fap86, nom_fap86, code_fap22, nom_fap22 from raw.fap__fap2021
