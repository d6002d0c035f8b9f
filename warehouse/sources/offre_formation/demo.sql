-- The training offer of the region as LHEO 2.3 flows of a thousand courses, one by unit of scale: subjects that suit each town, sessions of eighteen
-- months from January 2025 (what is over, what runs, what comes), places and prices that are not always said, days that are not known (00). A few
-- anomalies are refused by the network's controls: a postal code for a commune, a wrong SIRET, an unknown funder or certification, no Formacode, a
-- session that ends before it starts; some communes bear a former code.
create temp table sujets as select s.*, c.numero as fiche, c.certifinfo from base.sujets as s left
  join base.certifications as c on c.formacode = s.formacode::varchar and c.certifinfo is not null;
create temp macro mois(n, jour) as (n // 12) || deux(n % 12 + 1) || deux(jour);
create temp macro balise(nom, valeur) as if(valeur is null, '', '<' || nom || '>' || valeur || '</' || nom || '>' || chr(10));
create temp macro flux() as table
  with choix as (
    select p.*, s.* exclude (ligne), s.certifinfo is not null and hasard('cpf', rang) < 0.65 as eligible,
      round(s.centre * autour(0.18, 'heures', rang) / 7)::integer * 7 as h_centre,
        round(s.entreprise * autour(0.18, 'heures', rang) / 7)::integer * 7 as h_entreprise
    from base.places_formation as p cross join sujets as s qualify row_number() over (partition by flux, rang
      order by -ln(1 - hasard('sujet', rang, s.ligne)) / (s.diffusion * case s.profil when 'v' then if(population > 15000, 2, 0.4)
      when 'm' then 0.5 + cote when 'a' then agricole * if(population < 15000, 1.3, 0.3) + 0.001 else 1 end)) = 1
  ), cours as (
    select c.*, '<adresse><ligne>1 rue de la Démonstration</ligne><codepostal>' || c.postal || '</codepostal><ville>' || c.nom
      || '</ville><departement>' || c.departement || '</departement><code-INSEE-commune>'
      || case when c.rang in (101, 502) then if(c.postal = c.code, '00000', c.postal) when c.rang % 40 = 7 then coalesce(ancien, c.code)
        else c.code end || '</code-INSEE-commune><region>53</region><pays>FR</pays><geolocalisation><latitude>'
      || printf('%.6f', lieu_lat) || '</latitude><longitude>' || printf('%.6f', lieu_lng) || '</longitude></geolocalisation></adresse>' as adresse
    from choix as c
  ), sessions as (
    select *, 24300 + floor(hasard('mois', rang, s) * 18)::integer as m,
      if(hasard('jour', rang, s) < 0.08, 0, entre(1, 28, hasard('jour', rang, s, 1))) as jour, entre(8, 16, hasard('places', rang, s)) as places
    from (select flux, rang, h_centre + h_entreprise as heures, adresse, eligible, unnest(range(entre(1, 5, hasard('sessions', rang)))) as s from cours)
  ), ecrites as (
    select flux, rang, string_agg('<session numero="DEMO_' || rang || '_' || (s + 1) || '">' || chr(10) || '<periode><debut>' || mois(m, jour)
      || '</debut><fin>' || if(rang % 150 = 77 and s = 0, '20240101',
        mois(m + greatest(1, round(heures / 130))::integer, if(jour = 0, 0, 28))) || '</fin></periode>' || chr(10)
          || balise('adresse-inscription', adresse) || '<etat-recrutement>' || if(mois(m, jour) < '20250901', 2, 1)
      || '</etat-recrutement>' || chr(10) || if(hasard('reunion', rang, s) < 0.5,
        '<recrutement><modalite-recrutement>9</modalite-recrutement><periode><debut>' || mois(m - 1, entre(1, 28, hasard('reunion', rang, s, 1)))
        || '</debut><fin>' || mois(m - 1, entre(1, 28, hasard('reunion', rang, s, 1))) || '</fin></periode></recrutement>' || chr(10), '')
      || if(hasard('dite', rang, s) < 0.86, '<extras info="places"><extra info="nb-places">' || places || '</extra>'
        || if(hasard('reste dit', rang, s) < 0.72, '<extra info="nb-places-restantes">'
        || least(places, round(places * if(mois(m, jour) < '20250901', 0.22, 0.6) * hasard('reste', rang, s) * 1.6))::integer || '</extra>', '')
          || '</extras>' || chr(10), '')
      || if(eligible, '<extras info="eligibilite-cpf" numero="' || rang || '"><extra info="source">Liste de démonstration</extra></extras>'
        || chr(10), '') || '</session>', chr(10) order by s) as sessions
    from sessions group by flux, rang
  )
  select flux, rang, '<formation numero="DEMO_' || rang || '" datemaj="20250901">' || chr(10) || '<domaine-formation>' || chr(10)
    || if(rang = 405, '', '<code-FORMACODE ref="V14" tag="principal">' || formacode
      || '</code-FORMACODE>' || chr(10)) || balise('code-NSF', nsf) || balise('code-ROME', rome) || '</domaine-formation>' || chr(10)
        || balise('intitule-formation', libelle || ' (démonstration)')
    || balise('objectif-formation', '&lt;p&gt;Formation inventée &amp;amp; synthétique.&lt;/p&gt;') || balise('resultats-attendus', '-')
      || balise('contenu-formation', '-')
    || balise('certifiante', if(certifinfo is null, 0, 1)) || '<contact-formation><coordonnees></coordonnees></contact-formation>' || chr(10)
      || balise('parcours-de-formation', 1) || balise('code-niveau-entree', 0)
    || if(rang = 606, '<certification><code-RNCP>9</code-RNCP><code-CERTIFINFO>000</code-CERTIFINFO></certification>' || chr(10),
      coalesce('<certification><code-RNCP>' || fiche || '</code-RNCP><code-CERTIFINFO>'
      || certifinfo || '</code-CERTIFINFO></certification>' || chr(10), '')) || balise('code-niveau-sortie', 10 + niveau) || '<action numero="DEMO_'
        || rang || '">' || chr(10)
    || balise('rythme-formation', 'Temps plein') || '<code-public-vise ref="V14">83056</code-public-vise>' || chr(10)
      || balise('niveau-entree-obligatoire', 0) || balise('modalites-alternance', '-')
    || balise('modalites-enseignement', 0) || balise('conditions-specifiques', '-') || balise('prise-en-charge-frais-possible', 1)
      || balise('lieu-de-formation', '<coordonnees>' || adresse || '</coordonnees>')
    || balise('modalites-entrees-sorties', 0) || sessions || chr(10) || if(hasard('prix', rang) < 0.7 and hasard('connu', rang) < 0.93,
      balise('prix-horaire-TTC', virgule(prix * autour(0.2, 'tarif', rang), 2))
      || balise('prix-total-TTC', round(prix * autour(0.2, 'tarif', rang) * (h_centre + h_entreprise))::integer), '')
    || if(hasard('connu', rang) < 0.93, balise('nombre-heures-centre', h_centre) || balise('nombre-heures-entreprise', h_entreprise)
      || balise('nombre-heures-total', h_centre + h_entreprise), '')
    || array_to_string(list_transform(if(rang = 304, ['99'], case when niveau is null
      then [['4', '16', '10'][1 + (u >= 0.4)::integer + (u >= 0.75)::integer]] when u < 0.5 then if(hasard('second', rang) < 0.2, ['2', '4'], ['2'])
      else [['4', '16', '10'][1 + (u >= 0.75)::integer + (u >= 0.95)::integer]] end),
        lambda f: balise('organisme-financeur', '<code-financeur>' || f || '</code-financeur>')), '')
    || '</action>' || chr(10) || '<organisme-formation-responsable>' || chr(10) || balise('numero-activite', '99999999999')
      || balise('SIRET-organisme-formation', '<SIRET>' || if(rang = 203,
      siret_demo(organisme)[1:13] || (siret_demo(organisme)[14]::integer + 1) % 10, siret_demo(organisme)) || '</SIRET>')
        || balise('nom-organisme', 'Organisme de démonstration n° ' || organisme) || balise('raison-sociale', '-')
    || balise('coordonnees-organisme', '<coordonnees></coordonnees>') || balise('contact-organisme', '<coordonnees></coordonnees>')
      || '</organisme-formation-responsable>' || chr(10) || '</formation>' as texte
  from (select *, hasard('financeur', rang) as u from cours) join ecrites using (flux, rang);
-->> formation/offres_region_{flux}.xml
select flux, texte from (
  select flux, rang, texte from flux()
  union all select flux, -1, '<?xml version="1.0" encoding="UTF-8"?>' || chr(10) || '<lheo xmlns="http://lheo.gouv.fr/2.3">' || chr(10) || '<offres>'
  from range(getvariable('echelle')::integer) as f(flux)
  union all select flux, 1e12, '</offres>' || chr(10) || '<extras info="flux"><extra info="date-export">20250901</extra></extras>' || chr(10) || '</lheo>'
  from range(getvariable('echelle')::integer) as f(flux)
) order by rang
