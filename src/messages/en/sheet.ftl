# The labels of `show`, and the words beside them.

label-acronym = Acronym
label-names = Names
label-titles = Titles
label-other-titles = Other titles
label-since = Since
label-dates = Dates
label-date = Date
label-year = Year
label-countries = Countries
label-regions = Regions
label-languages = Languages
label-donors = Donors
label-units = Units
label-summary = Summary
label-address = Address
label-addresses = Addresses
label-held = Held
label-courses = Courses
label-notes = Notes
label-number = Number
label-session = Session
label-place = Place
label-amended = Amended
label-outcome = Outcome
label-text = Text
label-sources = Sources
label-nearest-page = Nearest page
sources-behind = { $count ->
    [one] { $count } page; `--sources` shows it
   *[other] { $count } pages; `--sources` shows them
  }
sources-and-notes-behind = { $count ->
    [one] { $count } page, and notes; `--sources` shows them
   *[other] { $count } pages, and notes; `--sources` shows them
  }
label-editions = Editions
label-series = Series
label-authors = Authors
label-editors = Editors
label-publishers = Publishers
label-pages = Pages
label-topics = Topics
label-related = Related
label-in = In
label-until = Until
label-volume = Volume
label-edition-statement = Edition
label-genre = Type
label-doi = DOI
label-issn = ISSN
label-keywords = Keywords
label-abstract = Abstract
label-instruments = Instruments
label-former-ids = Former ids
label-part-of = Part of
label-formerly = Formerly
label-later = Later
label-email = E-mail
label-telephone = Telephone
label-twitter = Twitter
label-post = Post
label-contact = Contact
label-history = History

supports = supports { $fields }
span = { $start } to { $end }
span-to = to { $end }
seen = seen { $when }
series-number = { $series }, { $number }
in-volume = vol. { $volume }
in-issue = no. { $issue }
in-pages = pp. { $pages }
in-issn = ISSN { $issn }
in-editors = edited by { $names }
isbn = ISBN { $isbn }
not-in-catalogue = (not in this catalogue)
led-by = { $lead }: { $text }

# The page of `--format html`.

page-title = Publications on the social and solidarity economy
page-filter = Filter
page-order = Order
page-order-given = as given
page-order-newest = newest first
page-order-oldest = oldest first
page-order-title = by title
page-languages = Languages:
page-cite = How to cite:
page-made = Made with ssefind { $version }. The languages lead to the editions whose address is known.
