# One GET of the site: compressed, retried when the site says when to come back, asked again by its ETag.

ATTENTE_MAX <- 60
GARDEES <- 16
gardees <- new.env(parent = emptyenv())

json <- function(chemin, site) {
  adresse <- paste0(site, chemin)
  texte <- lire(adresse, site)
  tryCatch(parse_json(texte), error = function(e) {
    erreur("maille_injoignable", paste(adresse, ": la r\u00e9ponse n'est pas du JSON ; est-ce un site Maille ?"), adresse = adresse)
  })
}

lire <- function(adresse, site, essais = getOption("maille.essais", 4)) {
  gardee <- gardees[[adresse]]
  for (essai in seq_len(max(1, essais))) {
    reponse <- demande(adresse, gardee$etag)
    entetes <- parse_headers_list(reponse$headers)
    if (reponse$status_code == 304 && !is.null(gardee)) return(gardee$corps)
    corps <- rawToChar(reponse$content)
    Encoding(corps) <- "UTF-8"
    if (reponse$status_code == 200) {
      garder(adresse, entetes$etag, corps)
      return(corps)
    }
    attente <- attente_dite(entetes[["retry-after"]], essai)
    # The site is full for a moment, or a proxy before it counts requests: both say when to come back.
    if (!reponse$status_code %in% c(429, 503) || essai >= essais || attente > ATTENTE_MAX) break
    Sys.sleep(attente)
  }
  refuser(reponse$status_code, corps, adresse, site)
}

demande <- function(adresse, etag, delai = getOption("maille.delai", 60)) {
  poignee <- new_handle(timeout_ms = as.integer(delai * 1000), accept_encoding = "gzip", useragent = "maille-r/0.1")
  handle_setheaders(poignee, .list = c(Accept = "application/json", if (!is.null(etag)) c(`If-None-Match` = etag)))
  tryCatch(curl_fetch_memory(adresse, handle = poignee), error = function(e) {
    erreur("maille_injoignable", sprintf(
      "%s : %s ; v\u00e9rifiez l'adresse du site, ou allongez options(maille.delai = %g)", adresse, conditionMessage(e), delai
    ), adresse = adresse)
  })
}

garder <- function(adresse, etag, corps) {
  if (is.null(etag)) return(invisible())
  noms <- ls(gardees)
  if (length(noms) >= GARDEES && !adresse %in% noms) {
    quand <- vapply(noms, function(nom) gardees[[nom]]$quand, 0)
    rm(list = noms[[which.min(quand)]], envir = gardees)
  }
  gardees[[adresse]] <- list(etag = etag, corps = corps, quand = as.numeric(Sys.time()))
}

# Seconds to wait: those that the site says, as a number or a date, else more at each try.
attente_dite <- function(dit, essai) {
  if (is.null(dit)) return(2^essai)
  secondes <- suppressWarnings(as.numeric(dit))
  if (is.na(secondes)) secondes <- as.numeric(parse_date(dit)) - as.numeric(Sys.time())
  if (is.na(secondes)) 2^essai else max(0, secondes)
}
