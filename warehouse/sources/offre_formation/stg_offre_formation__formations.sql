-- Une formation (ou un résumé d'offre). Niveau de sortie : échelle LHEO 2.2 (4 à 8, anciens niveaux V à I) ou 2.3 (11 à 18) ramenée à l'échelle européenne.
select _fichier as fichier, _ligne as ligne, numero, nature, intitule, certifiante = '1' as certifiante,
  string_split(formacodes, ' ') as formacodes, formacodes[1:5] as formacode, formacode_version,
  string_split(nsf, ' ') as groupes_nsf, string_split(romes, ' ') as romes,
  string_split(certifinfo, ' ') as codes_certifinfo, string_split(rncp, ' ') as codes_rncp, string_split(rs, ' ') as codes_rs,
  niveau_lheo(niveau_entree) as niveau_entree, niveau_lheo(niveau_sortie) as niveau_sortie, cpf is not null as code_cpf, organisme, siret, uai
from raw.offre_formation__formations
