# Headings, cells, and the lines below tables. In a pipe, headings are in capitals.

head-id = Id
head-kind = Kind
head-year = Year
head-title = Title
head-language = Language
head-languages = Languages
head-editions = Editions
head-isbn = ISBN
head-address = Address
head-name = Name
head-own-name = Own name
head-code = Code
head-series = Series
head-author = Author
head-part-of = Part of
head-publisher = Publisher
head-publications = Publications
head-known-as = Known as
head-partial = Partial
head-met = Matched
head-missing = Missing
head-worth = Worth
head-from = From
head-not-recorded = Not recorded
head-translated-from = Could be translated from
head-recorded = Recorded
head-all = All
head-none = none
head-by = By
head-value = Value
head-of = Of
head-unit = Unit
head-parent = Parent
head-acronym = Acronym
head-since = Since
head-own = Own
head-in-all = In all

## Kinds, types and other words of records; unknown values stay as they are

kind = { $kind ->
   *[other] { $kind }
  }
type-name = { $record-type ->
   *[other] { $record-type }
  }
source-kind = { $kind ->
   *[other] { $kind }
  }

## How many

count-publications = { $count ->
    [one] { $count } publication
   *[other] { $count } publications
  }
count-units = { $count ->
    [one] { $count } unit
   *[other] { $count } units
  }
count-initiatives = { $count ->
    [one] { $count } initiative
   *[other] { $count } initiatives
  }
count-instruments = { $count ->
    [one] { $count } instrument
   *[other] { $count } instruments
  }
count-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
  }
count-editions = { $count ->
    [one] { $count } edition
   *[other] { $count } editions
  }
count-languages = { $count ->
    [one] { $count } language
   *[other] { $count } languages
  }
count-countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
  }
count-regions = { $count ->
    [one] { $count } region
   *[other] { $count } regions
  }
count-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
  }
count-series = { $count ->
    [one] { $count } series
   *[other] { $count } series
  }
count-authors = { $count ->
    [one] { $count } author
   *[other] { $count } authors
  }
count-publishers = { $count ->
    [one] { $count } publisher
   *[other] { $count } publishers
  }
count-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
  }
count-kinds = { $count ->
    [one] { $count } kind
   *[other] { $count } kinds
  }
# $all is a number with its noun, $number the number alone.
shown-of = { $shown } of { $all }; -n { $number } shows all
values = { $what ->
   *[other] { $what }
  }

## Nothing

nothing-new = no record was added since; `ssefind list new` lists the newest
nothing-to-list = nothing to list; omit a condition, or try `ssefind filter`, which searches all records
nothing-filtered = no record matches these conditions; omit one, or see the values with `ssefind list languages`, `list countries`, `list topics` …
nothing-found = nothing found; try fewer or other words, or see `ssefind list topics`
nothing-found-but = nothing found, because no record has { $words }; for the rest, type `ssefind search { $others }`
nothing-found-near = nothing found; nearest words in the catalogue: { $words }; or see `ssefind list topics`
nothing-to-count = no publication matches these conditions, so there is nothing to count; omit one
nothing-translated = no publication here matches these conditions; omit one, or see `ssefind list languages`
nothing-lacking = every publication that matches these conditions has a recorded edition in { $languages }; ask for other languages

## search

searched-as = searched "{ $typed }" as "{ $word }"
# $words are words of the query, as typed.
lacks = lacks: { $words }
# $counted is a number with its noun.
counted-by-words = { $complete ->
    [0] { $counted }; none has every word
    [one] { $counted }; 1 has every word, { $partial } some
   *[other] { $counted }; { $complete } have every word, { $partial } some
  }
only-partial = { $count ->
    [one] no record has every word; 1 has some, and is printed
   *[other] no record has every word; { $count } have some, and are printed
  }
by-topic = topic: { $topic }
by-related = related: { $concepts }
score = score { $score }
met = { $term }:{ $word } in { $field }{ $language }, { $how }
explained = { $met } +{ $added }
# $how is exact, acronym, form, translation, concept, near, prefix, typo, part or fuzzy.
how = { $how ->
   *[other] { $how }
  }
bonus = { $name } +{ $added }
# $name is order, cover, language or related.
bonus-name = { $name ->
    [order] word order
    [cover] share of the name
    [related] related concepts
   *[language] edition in the query's language
  }

## translations

title-not-recorded = (title not recorded)
title-not-recorded-in = ({ $language }: title not recorded)
may-exist = what is not recorded may exist all the same
instruments-are-last = { $count ->
    [one] the last one is the text of an instrument, which the ILO publishes in its languages itself
   *[other] the last { $count } are texts of instruments, which the ILO publishes in its languages itself
  }
# Points for the kind, the year and the number of languages.
worth = worth { $sum }: { $kind } +{ $for-kind }, { $year } +{ $for-year }, { $languages } +{ $for-languages }
legend-titled = { $mark } edition and its title recorded
legend-untitled = { $mark } edition recorded without its title
legend-blank = blank: no edition recorded
lacking = { $of ->
    [one] no { $language } edition is recorded for { $count } of { $of } publication
   *[other] no { $language } edition is recorded for { $count } of { $of } publications
  }
not-recorded-in = not recorded: { $languages }
translated-from = from: { $languages }

## stats

# $dimension is year, decade, language, series, kind, country, region, unit, topic, author or publisher.
dimension = { $dimension ->
    [decade] Decade
    [language] Language
    [series] Series
    [kind] Kind
    [country] Country
    [region] Region
    [unit] Unit
    [topic] Topic
    [author] Author
    [publisher] Publisher
   *[year] Year
  }
not-recorded = not recorded
decade = { $first }s
share = { $percent } %
share-under = <{ $percent } %
share-over = >{ $percent } %
# Each argument is a number with its noun.
total = { $publications } with { $editions } in { $languages }
values-shown-of = { $dimension }: { $shown } of { $all } shown; -n { $all } shows all
# The facts of a publication that `stats --completeness` counts, by field.
fact-title = a title in each edition
fact-isbn = an ISBN
fact-url = an address
fact-year = a year
fact-date = a date
fact-authors = an author, editor or body
fact-publishers = a publisher
fact-pages = a number of pages
fact-topics = a topic
fact-units = a responsible ILO unit
fact-sources = a source

## list units --tree

tree-legend = publications of the unit itself, and in all with those of the units below it

## Losses of a format

# $id is that of the first record, with how many more.
left-out-no-publication = { $id }: not a publication, so left out
left-out-no-reference = { $id }: not a document, so left out of the references
left-out-no-edition = { $id }: no recorded edition in that language; the edition of the display title instead
left-out-no-title = { $id }: the title of that edition is not known; the display title instead
left-out-no-until = { $id }: the format has no field for the last year of a periodical, so `until` is left out
cite-no-until = { $id }: the reference has no place for a range of years, so `until` is left out
left-out-processor-fails = { $id } is left out: the citation processor fails at this record with this style

## Completions

meaning-counted = { $name } ({ $count })
meaning-type = the whole type
complete-no-shell = { $variable } is for the scripts of `ssefind completions`, and names a shell; unset it
complete-no-words = no words to complete

## Help, where clap has no text of its own

help-default = [default: { $value }]
help-values = [possible values: { $values }]
help-values-heading = Possible values:
help-other-commands = Also: { $names }
help-more = All options: { $command } --help
