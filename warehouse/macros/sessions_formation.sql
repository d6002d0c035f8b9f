-- Somme de Luhn d'un code tout en chiffres : un rang sur deux, compté depuis la droite, est doublé, puis réduit à un chiffre.
create or replace macro somme_luhn(chiffres) as list_sum(list_transform(range(1, length(chiffres) + 1), lambda i: case when (length(chiffres) - i) % 2 = 1
  then (2 * try_cast(chiffres[i] as integer)) - case when try_cast(chiffres[i] as integer) > 4 then 9 else 0 end else try_cast(chiffres[i] as integer) end));

-- SIRET de 14 chiffres dont la clé et celle de son SIREN sont justes. La Poste (SIREN 356 000 000) a ses établissements à part :
-- la somme de leurs 14 chiffres est un multiple de 5 (règle du répertoire Sirene).
create or replace macro siret_valide(siret) as coalesce(regexp_full_match(siret, '[0-9]{14}') and siret <> '00000000000000'
  and case when siret[1:9] = '356000000' then list_sum(list_transform(string_split(siret, ''),
      lambda c: try_cast(c as integer))) % 5 = 0 or somme_luhn(siret) % 10 = 0
    else somme_luhn(siret) % 10 = 0 and somme_luhn(siret[1:9]) % 10 = 0 end, false);

-- Date LHEO (aaaammjj). Jour ou mois 00 : le premier ; « 00000000 » ou illisible : null.
create or replace macro lheo_date(texte) as case when regexp_full_match(texte, '[12][0-9]{7}') then
  try_strptime(texte[1:4] || case when texte[5:6] = '00' then '0101' else texte[5:6] || case texte[7:8]
      when '00' then '01' else texte[7:8] end end, '%Y%m%d')::date end;

-- La même, lue comme une fin : jour 00, le dernier du mois ; mois 00, le 31 décembre.
create or replace macro lheo_date_fin(texte) as case when texte[5:6] = '00' then lheo_date(texte[1:4] || '1231')
  when texte[7:8] = '00' then last_day(lheo_date(texte)) else lheo_date(texte) end;

-- Une date écrite, mais qui n'en est pas une ; « 00000000 » dit seulement qu'elle est inconnue.
create or replace macro lheo_date_illisible(texte) as texte is not null and texte <> '00000000' and lheo_date(texte) is null;

-- Nombre positif ou nul, virgule ou point, espaces compris ; null s'il ne se lit pas.
create or replace macro nombre_positif(texte) as case
    when try_cast(replace(sans_espaces(texte), ',', '.') as double) >= 0 then try_cast(replace(sans_espaces(texte), ',',
    '.') as double) end;

-- Niveau LHEO vers le cadre européen (3 à 8) : 4 à 8 sont les anciens niveaux V à I, 11 à 18 les niveaux 1 à 8 ; vide s'il n'est pas dit.
create or replace macro niveau_lheo(code) as case when try_cast(code as integer) between 4 and 8 then try_cast(code as integer) - 1
  when try_cast(code as integer) between 13 and 18 then try_cast(code as integer) - 10 end;

-- Financeur d'une action, d'après son code LHEO ; « cpf » n'est pas un financeur de la liste, mais une éligibilité, ajoutée à part.
create or replace macro financeur_lheo(code) as case code when '2' then 'region' when '4' then 'france_travail'
    when '16' then 'opco' when '17' then 'transitions_pro'
  when '11' then 'etat' when '12' then 'etat' when '13' then 'etat' when '19' then 'etat' when '20' then 'etat' when '3' then 'europe' when '14' then 'europe'
  when '5' then 'entreprise' when '7' then 'agefiph' when '10' then 'beneficiaire' when '8' then 'collectivite'
      when '9' then 'collectivite' when '15' then 'collectivite'
  else 'autre' end;

-- Nom d'un financeur de sessions.
create or replace macro nom_financeur(code) as case code when 'ensemble' then 'Tous financeurs'
    when 'region' then 'Région' when 'france_travail' then 'France Travail'
  when 'opco' then 'OPCO' when 'transitions_pro' then 'Transitions Pro' when 'etat' then 'État'
      when 'europe' then 'Fonds européens' when 'agefiph' then 'Agefiph'
  when 'collectivite' then 'Autre collectivité' when 'entreprise' then 'Entreprise' when 'beneficiaire' then 'Stagiaire'
      when 'cpf' then 'Éligible au CPF' when 'autre' then 'Autre' end;
