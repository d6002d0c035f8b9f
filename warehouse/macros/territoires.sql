-- Niveau géographique et code d'un fichier de l'Insee, vers un code typé ; les zéros perdus sont rendus.
create or replace macro territoire_insee(niveau, code) as case niveau
  when 'FRANCE' then 'pays:FR' when 'REG' then 'region:' || lpad(code, 2, '0') when 'DEP' then 'departement:' || lpad(code, 2, '0')
  when 'ZE2010' then 'zone_emploi_2010:' || lpad(code, 4, '0') when 'ZE2020' then 'zone_emploi:' || lpad(code, 4, '0') when 'EPCI' then 'epci:' || code when 'COM' then 'commune:' || lpad(code, 5, '0') end;
