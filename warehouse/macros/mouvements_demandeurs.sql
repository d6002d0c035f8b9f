-- Territoire des séries de la Dares : « Total France » et « Total » pour le pays, « Total » pour le département d'une région entière.
create or replace macro territoire_dares(region, departement) as case
  when region = 'Total France' and departement = 'Total' then 'pays:FR'
  when departement = 'Total' and regexp_full_match(region, '[0-9]{1,2}') then 'region:' || zeros_rendus(region, 2)
  when regexp_full_match(departement, '[0-9]{1,3}|2[AB]') then 'departement:' || zeros_rendus(departement, 2) end;

-- Sens d'un mouvement des listes, tous motifs ensemble ; nul pour un motif. « Entrée en stage » est un motif de sortie.
create or replace macro sens_mouvement(nature, motif) as case when not regexp_matches(lower(motif), '^(total|ensemble|tous)') then null
  when regexp_matches(lower(nature || ' ' || motif), 'entr[ée]e') then 'entrees' when contains(lower(nature || ' ' || motif), 'sortie') then 'sorties' end;
