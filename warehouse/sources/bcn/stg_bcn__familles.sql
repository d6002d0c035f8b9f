select trim(cfd_commun) as cfd, min(trim(famille)) as libelle from raw.bcn__familles where cfd_commun is not null and famille is not null group by all
