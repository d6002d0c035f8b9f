-- What the centres of the region and of neighbouring towns teach to apprentices, in two answers of the catalogue's interface: those that have it as a
-- school first, then those of its kind of town. A course given twice, some withdrawn, without a code of school, coordinates the other way round or
-- absent, a wrong SIRET, neither diploma nor fiche.
create temp table formations as
with voeux as (
  select t.*, c.uai, siret_demo(200 + c.rang) as siret, c.code, c.commune, c.postal, c.departement, c.lat, c.lng, row_number()
    over (partition by t.numero order by if(t.cfd in (select e.cfd
    from base.enseignements as e where e.uai = c.ecole), 2, 1) * case t.profil when 'v' then if(c.population > 15000, 2, 0.5) when 'a'
      then if(c.population > 15000, 0.5, 1.5) else 1 end
    * autour(0.6, 'apprentissage', t.numero, c.uai) desc, c.uai) as choix
  from base.certifications as t cross join base.centres as c where t.apprentissage
), toutes as (
  select * exclude (choix), 0 as dehors from voeux where choix <= centres
  union all select t.* exclude (n), uai_demo(v.departement, 970 + v.rang), siret_demo(300 + v.rang), v.code, v.nom, v.postal, v.departement, v.lat,
    v.lng, 1
  from base.voisines as v join (select *, row_number() over (order by numero) - 1 as n from base.certifications where apprentissage
    and centres > 0) as t on t.n in (v.rang, v.rang + 8)
)
select *, row_number() over (order by dehors, numero, uai) - 1 as rang from toutes;
--> formation/catalogue_apprentissage_formations_2025_{page}.json
select page, to_json({formations: list({cle_ministere_educatif: (990000 + rang) || 'P01X' || siret || siret || '-' || code || '#L01',
  etablissement_gestionnaire_siret: siret,
  etablissement_formateur_siret: if(rang = 50, '99900000000001', siret), cfd: if(rang = 51, null, cfd), code_postal: postal,
    code_commune_insee: code, num_departement: departement, localite: commune,
  uai_formation: if(rang % 30 = 11, null, uai), intitule_long: upper(titre),
    niveau: map {3: '3 (CAP...)', 4: '4 (BAC...)', 5: '5 (BTS, DEUST...)', 6: '6 (Licence, BUT...)'}[niveau],
  rncp_code: if(rang = 51, null, 'RNCP' || numero), rome_codes: fiches, lieu_formation_geo_coordonnees: case when rang % 40 = 9
    then printf('%.6f,%.6f', lng, lat) when rang % 25 = 3 then null
  else printf('%.6f,%.6f', lat, lng) end, duree: coalesce(annees::varchar, 'X'),
    date_debut: if(hasard('rentrées', rang) < 0.3, ['2025-09-01T00:00:00.000Z', '2026-09-01T00:00:00.000Z'],
  ['2025-09-01T00:00:00.000Z']), published: not encore and rang % 33 <> 20, intitule_rco: titre,
    last_update_at: if(encore, '2025-08-30', '2025-07-' || deux(entre(1, 28, hasard('mise à jour', rang))))
  || 'T04:00:00.000Z'} order by rang)}) as texte
from (select *, rang // 200 + 1 as page, false as encore from formations union all select *, 2, true from formations where rang = 199) group by page
