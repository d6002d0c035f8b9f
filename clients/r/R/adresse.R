# Addresses of the site, as it writes them: colons and commas stay readable.

# Several values of a parameter are joined by a comma; several conditions, whose values may hold one, by a semicolon.
chemin_de <- function(nom, demande = list(), racine = "/api/v1/requests") {
  if (length(demande) > 0 && (is.null(names(demande)) || any(names(demande) == "")))
    stop("Chaque param\u00e8tre se nomme : territoire = \"departement:29\".", call. = FALSE)
  demande <- demande[!vapply(demande, is.null, NA)]
  textes <- vapply(names(demande), function(parametre) texte_de(parametre, demande[[parametre]]), "")
  paires <- sprintf("%s=%s", names(demande), lisible(textes))
  chemin <- paste0(racine, "/", gsub("%2F", "/", echappe(nom), fixed = TRUE))
  if (length(paires) == 0) chemin else paste0(chemin, "?", paste(paires, collapse = "&"))
}

texte_de <- function(parametre, valeur) {
  if (is.factor(valeur)) valeur <- as.character(valeur)
  if (length(valeur) == 0) stop(parametre, " : vide ; donnez une valeur, ou NULL pour la valeur par d\u00e9faut", call. = FALSE)
  if (anyNA(valeur)) stop(parametre, " : une valeur manque", call. = FALSE)
  if (inherits(valeur, c("Date", "POSIXt"))) valeur <- format(valeur, "%Y-%m-%d")
  if (is.logical(valeur)) valeur <- ifelse(valeur, "oui", "non")
  if (is.numeric(valeur)) valeur <- vapply(valeur, format, "", scientific = FALSE, trim = TRUE, digits = 15)
  paste(unlist(valeur), collapse = if (parametre == "filtre") ";" else ",")
}

echappe <- function(texte) if (length(texte) == 0) character() else curl_escape(enc2utf8(texte))

lisible <- function(textes) {
  ecrits <- echappe(textes)
  for (signe in c("%3A", "%2C", "%2A")) ecrits <- gsub(signe, utils::URLdecode(signe), ecrits, fixed = TRUE)
  ecrits
}

# The same address, held to a snapshot.
tenue <- function(adresse, instantane) avec(adresse, "instantane", paste0("instantane=", instantane))

sans_page <- function(adresse) avec(adresse, c("limit", "offset"))

avec <- function(adresse, ecartes, ajoutes = character()) {
  morceaux <- strsplit(adresse, "?", fixed = TRUE)[[1]]
  paires <- if (length(morceaux) > 1) strsplit(morceaux[[2]], "&", fixed = TRUE)[[1]] else character()
  paires <- c(paires[!sub("=.*", "", paires) %in% ecartes], ajoutes)
  if (length(paires) == 0) morceaux[[1]] else paste0(morceaux[[1]], "?", paste(paires, collapse = "&"))
}
