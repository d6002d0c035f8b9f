-- Zone d'emploi, bassin, intercommunalité, arrondissement, académie et comité local pour l'emploi de chaque commune actuelle de France, dans l'édition courante de chaque zonage.
select maille, commune, code, nom from marts.dim_zonages_editions where courante
