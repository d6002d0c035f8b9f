-- The ministry's nomenclatures (BCN), restricted to what the demo teaches; some diplomas replace another or are replaced, the demo teaching none but
-- the first of a pair that is still open.
create temp table renouvellements as
from (values ('50022146', 'CUISINE', 'CAP', '01/09/2024', null, '50022139', null),
  ('50022136', 'PATISSIER', 'CAP', '01/09/2007', '31/08/2020', null, '50022141'),
  ('32031209', 'MANAGEMENT DES UNITES COMMERCIALES', 'BTS', '01/09/2004', '31/08/2020', null, '32031213'),
  ('50022139', null, null, '01/09/2016', '31/08/2026', null, '50022146'), ('50022141', null, null, '01/09/2019', null, '50022136', null),
  ('32031213', null, null, '01/09/2019', null, '32031209', null)) as t(cfd, libelle, diplome, ouverture, fermeture, ancien, nouveau);
--> bcn/nMef.csv
select a.dispositif || coalesce(if(a.annee = 1, a.famille, null), a.rang) || a.annees || a.annee as mef, a.niveau
  || coalesce(if(a.annee = 1, a.famille, null), a.rang) as cfd, a.annees as duree, a.annee,
  map {'CAP1': '1CAP2  ', 'CAP2': '2CAP2  ', 'CAPA1': '1CAP2A ', 'CAPA2': '2CAP2A ', 'BAC PRO1': '2NDPRO ', 'BAC PRO2': '1ERPRO ',
    'BAC PRO3': 'TLEPRO ', 'BAC PRO AGRICOLE1': '2DPROA ',
    'BAC PRO AGRICOLE2': '1EPROA ', 'BAC PRO AGRICOLE3': 'TLPROA ', 'BTS1': '1BTS2  ', 'BTS2': '2BTS2  ', 'MC1': 'MC     ', 'DCG1': 'DCG1  ',
      'DCG2': 'DCG2  ',
    'DCG3': 'DCG3  '}[a.diplome || a.annee] || if(a.annee = 1, coalesce(f.libelle, a.libelle), a.libelle) as libelle, null as date_fermeture,
      a.mefstat as mefstat11
from base.annees_formation as a left join base.familles_metiers as f using (famille)
qualify row_number() over (partition by a.mefstat order by a.ordre desc) = 1 order by mefstat11
--> bcn/nFormationDiplome_.csv
with diplomes as (
  select cfd, nsf, libelle, diplome, europeen from base.formations union all select '400' || famille, left(famille, 3), libelle, 'BAC PRO', '04'
    from base.familles_metiers
  union all select r.cfd, r.cfd[4:6], r.libelle, r.diplome, d.europeen from renouvellements as r join base.diplomes as d using (diplome)
)
select cfd, left(cfd, 3) as niveau_diplome, nsf as groupe, d.libelle || ' (' || d.diplome || ')' as libelle,
  coalesce(r.ouverture, '01/09/2009') as date_ouverture, r.fermeture as date_fermeture,
  europeen as niveau_europeen, r.ancien as ancien_1, r.nouveau as nouveau_1 from diplomes as d left join renouvellements as r using (cfd) order by cfd
--> bcn/nNiveauFormationDiplome_.csv
select niveau as niveau_diplome, case diplome when 'BAC PRO AGRICOLE' then 'BAC PRO AG' else diplome end as sigle, nom_diplome as libelle,
  europeen as niveau_europeen from base.diplomes order by 1
--> bcn/n_groupe_specialite_.csv
select code as groupe, left(code, 2) as domaine, libelle
  from liste('200 TECHNOLOGIES INDUSTRIELLES FONDAMENTALES|201 TECHNO DE COMMANDE DES TRANSFO.INDUST.|210 SPEC.PLURIVAL.DE L''AGRONOMIE & AGRICULT.'
      || '|221 AGRO-ALIMENTAIRE, ALIMENTATION, CUISINE|230 SPEC.PLURITECHNO, GENIE CIVIL, CONSTRUC.|231 MINES ET CARRIERES, GENIE CIVIL, TOPOGR.'
      || '|233 BATIMENT : FINITIONS|234 TRAVAIL DU BOIS ET DE L''AMEUBLEMENT|242 HABILLEMENT (Y. C. MODE, COUTURE)'
      || '|250 SPEC.PLURITECHNO MECANIQUE-ELECTRICITE|251 MECANIQ.GENERALE & DE PRECISION, USINAGE|252 MOTEURS ET MECANIQUE AUTO'
      || '|254 STRUCTURES METALLIQUES|255 ELECTRICITE, ELECTRONIQUE|300 SPECIALITES PLURIVALENTES DES SERVICES'
      || '|311 TRANSPORT, MANUTENTION, MAGASINAGE|312 COMMERCE, VENTE|313 FINANCES, BANQUE, ASSURANCES|314 COMPTABILITE, GESTION'
      || '|320 SPECIALITES PLURIVAL.DE LA COMMUNICATION|324 SECRETARIAT, BUREAUTIQUE|326 INFORMATIQUE, TRAITEMT DE L''INFORMATION'
      || '|330 SPECIALITES PLURIV.SANITAIRES & SOCIALES|331 SANTE|332 TRAVAIL SOCIAL|334 ACCUEIL, HOTELLERIE, TOURISME'
      || '|336 COIFFURE, ESTHETIQ.& AUTR.SERVICES PERSO')
--> bcn/n_domaine_specialite_.csv
select code as domaine,
  libelle from liste('20 SPECIALITES PLURI-TECHNO DE PRODUCTION|21 AGRICULT. PECHE FORET ET ESPACES VERTS|22 TRANSFORMATIONS'
      || '|23 GENIE CIVIL CONSTRUCTION ET BOIS|24 MATERIAUX SOUPLES|25 MECANIQUE ELECTRICITE ELECTRONIQUE|30 SPECIALITES PLURIVALENTES DES SERVICES'
      || '|31 ECHANGES ET GESTION|32 COMMUNICATION ET INFORMATION|33 SERVICES AUX PERSONNES')
--> bcn/diplomesProfessionnels.csv
select niveau || '-' || rang || ' ' || fonction as code, intitule from base.formations order by cfd
--> bcn/familleMetiers.csv
select f.nom as famille, '400' || f.famille as cfd_commun, s.cfd as cfd_specialite from base.formations as s
  join base.familles_metiers as f on f.famille = s.famille order by cfd
