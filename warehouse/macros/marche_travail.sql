-- Territoire d'un fichier de France Travail : NAT, REG, DEP, BASSIN ou BASBMO et son code, zéros perdus rendus ; null sinon.
create or replace macro territoire_france_travail(sorte, code) as case upper(trim(sorte))
  when 'NAT' then 'pays:FR' when 'REG' then 'region:' || zeros_rendus(trim(code), 2)
      when 'DEP' then 'departement:' || zeros_rendus(trim(code), 2)
      when 'BASSIN' then 'bassin:' || zeros_rendus(trim(code), 4) when 'BASBMO' then 'bassin:' || zeros_rendus(trim(code), 4) end;

-- Durée de l'emploi proposé par une offre : durable (plus de six mois), temporaire (un à six mois), occasionnelle (moins d'un mois) ; null sinon, « Total » compris.
create or replace macro duree_offre(texte) as case
  when regexp_matches(lower(texte), 'durable') and not regexp_matches(lower(texte), 'non.durable') then 'durable'
  when regexp_matches(lower(texte), 'temporaire') then 'temporaire'
  when regexp_matches(lower(texte), 'occasionnel') then 'occasionnelle' end;

-- Métier d'un code ROME (les emplois du ROME 4.0 rejoignent leur fiche), ou ensemble.
create or replace macro metier_rome(code) as case when coalesce(trim(code), '') = '' then 'ensemble' else 'rome:' || upper(trim(code))[1:5] end;

-- Catégorie de demandeurs d'emploi écrite « A », « Catégorie A » ou « Catégories A, B, C » : A, ABC ; null quand elle n'est pas nommée.
create or replace macro categorie_demandeurs(texte) as nullif(regexp_extract(replace(replace(regexp_replace(trim(texte),
    '^[Cc]atégories? ', ''), ',', ''), ' ', ''), '^([A-G]|ABC|ABCDE)$', 1), '');
