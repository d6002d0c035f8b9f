-- Nature d'un contrat déclaré à l'embauche : CDI, CDD de plus d'un mois, CDD d'un mois ou moins ; la durée départage un « CDD » seul. Null sinon.
create or replace macro contrat_dpae(nature, duree) as case
  when upper(trim(nature)) = 'CDI' then 'cdi'
  when not regexp_matches(upper(trim(nature)), '^CDD') then null
  when regexp_matches(lower(nature || ' ' || coalesce(duree, '')), 'moins d.un mois|un mois (ou|et) moins|court') then 'cdd_court'
  when regexp_matches(lower(nature || ' ' || coalesce(duree, '')), 'plus d.un mois|long') then 'cdd_long' end;

-- Territoire d'une ligne de l'Urssaf : le plus fin de ceux qu'elle nomme, la France quand elle n'en nomme aucun. Les zéros perdus sont rendus.
create or replace macro territoire_urssaf(zone, departement, region) as coalesce(
  'zone_emploi:' || zeros_rendus(nullif(zone, ''), 4), 'departement:' || zeros_rendus(nullif(departement, ''), 2),
      'region:' || zeros_rendus(nullif(region, ''), 2), 'pays:FR');
