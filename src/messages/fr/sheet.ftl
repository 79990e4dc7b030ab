label-acronym = Sigle
label-names = Noms
label-titles = Titres
label-other-titles = Autres titres
label-since = Depuis
label-dates = Dates
label-date = Date
label-year = Année
label-countries = Pays
label-regions = Régions
label-languages = Langues
label-donors = Donateurs
label-units = Unités
label-summary = Résumé
label-address = Adresse
label-addresses = Adresses
label-held = Sessions tenues
label-courses = Cours
label-notes = Notes
label-number = Numéro
label-session = Session
label-place = Lieu
label-amended = Modifiée
label-outcome = Résultat
label-text = Texte
label-sources = Sources
label-nearest-page = Page proche
sources-behind = { $count ->
    [one] { $count } page ; `--sources` l’affiche
    [many] { $count } de pages ; `--sources` les affiche
   *[other] { $count } pages ; `--sources` les affiche
  }
sources-and-notes-behind = { $count ->
    [one] { $count } page, et des remarques ; `--sources` les affiche
    [many] { $count } de pages, et des remarques ; `--sources` les affiche
   *[other] { $count } pages, et des remarques ; `--sources` les affiche
  }
label-editions = Éditions
label-series = Collection
label-authors = Auteurs
label-editors = Éditeurs scientifiques
label-publishers = Éditeurs
label-pages = Pages
label-topics = Thèmes
label-related = Voir aussi
label-in = Dans
label-until = Jusqu’en
label-volume = Volume
label-edition-statement = Édition
label-genre = Type
label-doi = DOI
label-issn = ISSN
label-keywords = Mots-clés
label-abstract = Résumé
label-instruments = Instruments
label-former-ids = Anciens identifiants
label-part-of = Fait partie de
label-formerly = Anciens noms
label-later = Noms ultérieurs
label-email = Courriel
label-telephone = Téléphone
label-twitter = Twitter
label-post = Courrier
label-contact = Contact
label-history = Historique

supports = étaye { $fields }
span = { $start } – { $end }
span-to = jusqu’à { $end }
seen = attesté { $when }
series-number = { $series }, { $number }
in-volume = vol. { $volume }
in-issue = n° { $issue }
in-pages = p. { $pages }
in-issn = ISSN { $issn }
in-editors = sous la direction de { $names }
isbn = ISBN { $isbn }
not-in-catalogue = (absent de ce catalogue)
led-by = { $lead } : { $text }

# The page of `--format html`.

page-title = Publications sur l’économie sociale et solidaire
page-filter = Filtrer
page-order = Ordre
page-order-given = tel quel
page-order-newest = les plus récentes d’abord
page-order-oldest = les plus anciennes d’abord
page-order-title = par titre
page-languages = Langues :
page-cite = Référence à citer :
page-made = Page établie avec ssefind { $version }. Les langues mènent aux éditions dont l’adresse est connue.
