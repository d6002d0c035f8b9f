-- Niveau géographique et code d'un fichier de l'Insee, vers un code typé ; les zéros perdus sont rendus.
create or replace macro territoire_insee(niveau, code) as case niveau
  when 'FRANCE' then 'pays:FR' when 'REG' then 'region:' || zeros_rendus(code, 2) when 'DEP' then 'departement:' || zeros_rendus(code, 2)
  when 'ZE2010' then 'zone_emploi_2010:' || zeros_rendus(code, 4) when 'ZE2020' then 'zone_emploi:' || zeros_rendus(code, 4)
      when 'EPCI' then 'epci:' || code when 'COM' then 'commune:' || lpad(code, 5, '0') end;

-- Classement FRR d'une commune : non, socle, plus, beneficiaire ; partiel et beneficiaire_partiel quand une partie de la commune seulement l'est ; nul s'il n'est pas de la liste.
create or replace macro classe_frr(classement) as case strip_accents(lower(trim(classement)))
  when 'non classee' then 'non' when 'frr socle' then 'socle' when 'frr' then 'socle' when 'frr+' then 'plus'
  when 'frr beneficiaire' then 'beneficiaire' when 'frr beneficiaire partiellement' then 'beneficiaire_partiel'
      when 'classee frr partiellement' then 'partiel' end;

-- Montant en euros d'un gabarit : milliers séparés par une espace (insécable ou non), virgule décimale ; nul s'il ne se lit pas.
create or replace macro montant_lu(texte) as try_cast(replace(regexp_replace(texte, '[ \x{00A0}\x{202F}]', '', 'g'), ',', '.') as decimal(12, 2));
