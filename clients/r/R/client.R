serveur <- function(adresse) {
  if (!missing(adresse)) {
    if (!grepl("^https?://", adresse))
      stop("serveur : ", adresse, " ; une adresse est attendue, comme https://maille.exemple.fr", call. = FALSE)
    options(maille.serveur = sub("/+$", "", adresse))
    return(invisible(getOption("maille.serveur")))
  }
  site <- getOption("maille.serveur", Sys.getenv("MAILLE_SERVEUR"))
  if (!nzchar(site))
    erreur("maille_sans_serveur", "Quel site ? Dites-le par serveur(\"https://...\"), ou par la variable d'environnement MAILLE_SERVEUR.")
  sub("/+$", "", site)
}

demander <- function(requete, ..., par_page = NULL) {
  site <- serveur()
  demande <- list(...)
  reponses <- if (is.null(par_page)) {
    list(json(chemin_de(requete, demande), site))
  } else {
    pages(requete, demande, par_page, site)
  }
  lignes <- unlist(lapply(reponses, `[[`, "lignes"), recursive = FALSE)
  rendu <- en_tableau(colonnes_communes(reponses), lignes)
  dite <- provenance_de(reponses, site, entiere = !is.null(par_page))
  attr(rendu, "maille") <- dite
  avertir(dite)
  rendu
}

tableau <- function(maille = "epci", indicateurs = "*", long = FALSE, ...) {
  do.call(demander, c(demande_du_tableau(maille, indicateurs, long), list(...)))
}

demande_du_tableau <- function(maille, indicateurs, long) {
  tous <- identical(indicateurs, "*")
  if (long) {
    filtre <- paste0("indicateur=", paste(indicateurs, collapse = "|"))
    return(c(list("reference/indicateurs", maille = maille), if (!tous) list(filtre = filtre)))
  }
  colonnes <- paste(c("territoire", "nom", indicateurs), collapse = ",")
  c(list(paste0("reference/tableau_", maille)), if (!tous) list(colonnes = colonnes))
}

pages <- function(requete, demande, par_page, site) {
  interdits <- intersect(c("limit", "offset"), names(demande))
  if (length(interdits) > 0) stop(toString(interdits), " : sans objet avec par_page", call. = FALSE)
  demande$limit <- par_page
  premiere <- json(chemin_de(requete, demande), site)
  # Held to the snapshot of the first: a build between two pages would mix two answers.
  demande$instantane <- premiere$instantane$id
  total <- premiere$page$total
  debuts <- if (total > par_page) seq(par_page, total - 1, by = par_page) else numeric()
  c(list(premiere), lapply(debuts, function(debut) json(chemin_de(requete, c(demande, offset = debut)), site)))
}

chercher <- function(texte = NULL, ...) {
  trouvees <- json(chemin_de("requests", list(q = texte, ...), racine = "/api/v1"), serveur())$requetes
  en_table(trouvees, c("id", "titre", "question", "theme", "mailles", "millesimes", "disponible"))
}

decrire <- function(requete) {
  fiche <- json(chemin_de(requete, racine = "/api/v1/catalogue"), serveur())
  colonnes <- en_table(fiche$colonnes, c("nom", "libelle", "role", "type", "unite"))
  colonnes$compagnons <- vapply(fiche$colonnes, function(une) toString(names(types_des_colonnes(list(une)))[-1]), "")
  valeurs <- lapply(fiche$parametres, function(un) en_table(un$valeurs, c("valeur", "libelle")))
  names(valeurs) <- vapply(fiche$parametres, `[[`, "", "nom")
  structure(class = "maille_requete", list(
    id = fiche$id, version = fiche$version, titre = fiche$titre, question = fiche$question, formule = fiche$formule,
    champ = fiche$champ, notes = as.character(unlist(fiche$notes)), mailles = as.character(unlist(fiche$mailles)),
    millesimes = as.character(unlist(fiche$millesimes)), reunir = as.character(unlist(fiche$reunir)),
    disponible = fiche$disponible, motifs = as.character(unlist(fiche$motifs)),
    parametres = en_table(fiche$parametres, c("nom", "libelle", "domaine", "defaut", "facultatif", "mailles", "min", "max")),
    valeurs = valeurs, colonnes = colonnes, sources = en_table(fiche$sources, DE_SOURCE)
  ))
}

print.maille_requete <- function(x, ...) {
  parametres <- sprintf("  %s : %s (par d\u00e9faut %s)", x$parametres$nom, x$parametres$libelle, x$parametres$defaut)
  colonnes <- sprintf("  %s : %s", x$colonnes$nom, x$colonnes$libelle)
  cat(sprintf("%s (%s)", x$titre, x$id), x$question, "Param\u00e8tres :", parametres, "Colonnes :", colonnes, sep = "\n")
  invisible(x)
}

territoires <- function(texte) codes("territories", "territoires", texte, c("territoire", "maille", "nom", "lieu", "departement", "region", "population"))

metiers <- function(texte) codes("occupations", "metiers", texte, c("metier", "nomenclature", "libelle", "appellation"))

formations <- function(texte) codes("courses", "formations", texte, c("formation", "nom", "libelle", "diplome", "niveau", "nsf_libelle"))

codes <- function(nom, cle, texte, noms) {
  en_table(json(chemin_de(nom, list(q = texte), racine = "/api/v1"), serveur())[[cle]], noms)
}

instantanes <- function() en_table(json("/api/v1/snapshots", serveur())$gardes, c("id", "construit_le"))
