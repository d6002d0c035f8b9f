-- Un code dont un tableur a ôté les zéros du début ; jamais coupé, ce que fait lpad : un département d'outre-mer en a trois.
create or replace macro zeros_rendus(code, longueur) as repeat('0', greatest(0, longueur - length(code))) || code;
