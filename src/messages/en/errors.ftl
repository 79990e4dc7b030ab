# Errors, one line each: what is wrong, where, and what to do. Text between backticks is the user’s input.

closed-pipe = the reader closed the pipe
unwritable-output = cannot write the output: { $problem }
unreadable = cannot read { $file }: { $problem }
unwritable = cannot write { $file }: { $problem }
# $words come from the operating system.
system-words = { $kind ->
    [cut] the file was cut while it was read
    [changed] another program changed the file while it was read
   *[other] { $words }
  }
no-pager = the pager `{ $pager }` cannot be started: { $problem }
# $problem says what is wrong.
see-help = { $problem }; see `{ $help }`
no-command = no command `{ $given }`; to search, type `ssefind search { $words }`
no-command-near = no command `{ $given }`; nearest: { $nearest }; to search, type `ssefind search { $words }`
unexpected-word = `{ $command }` does not take the word `{ $given }`; to search, type `ssefind search { $words }`
no-option = no option `{ $option }`
no-option-near = no option `{ $option }`; nearest: { $nearest }
no-option-but = no option `{ $option }`; use { $ours }
option-after-command = { $option } belongs after the command: `ssefind { $command } … { $option }`
hyphen-word = `{ $word }` is read as an option; to find records without the word, put it last, after two hyphens (`-- { $word }`), or with all words in quotation marks ('WORDS { $word }')
not-a-limit = `{ $given }` is not a number of results; write a whole number from 1, as in -n 20
not-a-value = `{ $given }` is not a value of { $option }
bad-value = { $option } has no value `{ $given }`; use one of { $all }
bad-value-near = { $option } has no value `{ $given }`; nearest: { $nearest }; all: { $all }
no-value = { $option } needs a value
excludes = { $option } and { $other } exclude each other; omit one of them
given-twice = { $option } is given twice; give it once
missing-argument = missing: { $names }
which-record = which record? `ssefind { $command } ID`; `ssefind search WORDS` finds ids
argument-not-utf8 = an argument is not valid UTF-8
empty-field = an empty field name in --fields; write the names with one comma between them, as in id,title

## Values of conditions, ids, fields

# $what is the condition: language, country, region, kind, series, author, publisher, unit or topic.
unknown-value = no { $what } `{ $given }` in the catalogue; `{ $command }` shows all
unknown-value-near = no { $what } `{ $given }` in the catalogue; nearest: { $nearest }; `{ $command }` shows all
unknown-lack = `{ $given }` is not a fact that `--lacking` knows; use { $all }
region-as-country = `{ $name }` is a region, not a country: use `--region { $id }`, or `region:{ $id }` in a query
country-as-region = `{ $name }` is a country, not a region: use `--country { $code }`, or `country:{ $code }` in a query
bad-year = `{ $given }` is not a year: { $problem }; write 2017, 2014..2019, 2014.. or ..2010
year-of-four-digits = a year has four digits
year-none = no year is given
year-backwards = the range ends before it begins
unknown-id = no record `{ $given }`; `ssefind search WORDS` finds ids by title, author or topic
unknown-id-near = no record `{ $given }`; nearest: { $nearest }
ambiguous-id = `{ $given }` is ambiguous: { $ids }; type more of the id
no-such-hit = { $count ->
    [one] the last search in this terminal has { $count } result, so there is no { $number }; search again, or type an id
   *[other] the last search in this terminal has { $count } results, so there is no { $number }; search again, or type an id
  }
unknown-field = no field `{ $given }`; `--fields` without a value lists all
unknown-field-near = no field `{ $given }`; nearest: { $near }; `--fields` without a value lists all
list-and-more = { $list } and { $rest } more
named-code = { $name } ({ $code })
list-or = { $list } or { $last }

## Calls that cannot be carried out

option-of-formats = { $option } is for { $formats }
template-fails = the template: { $problem }
template-unreadable = the template cannot be read ({ $problem }); write fields in double braces, as in '{"{{"}id{"}}"}: {"{{"}title{"}}"}'
template-endless = the template takes too many steps for one record; shorten its loops
title-of-format = --title is for html; this format has no title
fields-of-format = --fields is for json, jsonl, csv, tsv, markdown and table; this format has fields of its own
fields-of-values = --fields is for records; a value has value, name and publications
since-is-for-new = --since is for `ssefind list new`; for years of publication, use --year 2016..
bad-month = `{ $given }` is not a month; write 2026-11 or 2026
fields-of-tree = a tree has fields of its own; omit --fields or --tree
fields-of-translations = --fields is for records; `ssefind list --fields id,title,editions.language` may print what you need
only-units-are-a-tree = only units form a tree; use `ssefind list units --tree`
values-are-no-documents = { $values } are not documents; bibtex, ris and csl-json are for publications and instruments
values-have-no-page = { $values } are not records; html is a page of records, and markdown prints a table of values
values-are-no-records = { $values } are not records; opensearch-bulk is for records, and jsonl prints one value per line
no-relevance = only a search has relevance; sort by year, title, id, languages or gaps
no-count = records have no count, values do (`ssefind list countries`); sort by year, title, id, languages or gaps
no-such-order = `list { $what }` does not have this order; sort by count, title (the name) or id (the value)
no-such-order-of-years = `list { $what }` does not have this order; sort by count, title (the name), year or id (the value)
# $record-type is publication, unit, initiative or instrument.
no-translations = `{ $id }` is { $record-type ->
    [unit] a unit
    [initiative] an initiative
    [instrument] an instrument
   *[publication] a publication
  }, and only publications have translations; `ssefind show { $id }` has its names by language

## search

nothing-to-search = nothing to search for; type a word, as in `ssefind search waste pickers`
no-letter-to-search = no letter or digit to search for; type a word, as in `ssefind search waste pickers`
nothing-after-key = nothing after `{ $key }:` at character { $at }; write { $key }:VALUE, or omit it
unknown-key = no key `{ $key }:` (character { $at }); the keys are author:, country:, isbn:, kind:, lacking:, lang:, publisher:, region:, series:, title:, topic:, unit:, year:; for the words themselves, put a space after the colon
key-excluded = `-{ $key }:` at character { $at }: only a language can be excluded, as in -lang:fr; omit the hyphen or the condition
no-alternative = no words beside OR at character { $at }; conditions and exclusions apply to the whole query, and several values of one condition take a comma: lang:fr,es
unbalanced = the parenthesis at character { $at } has no counterpart; add it, or put the words in quotation marks
group-excluded = a group cannot be excluded (character { $at }); exclude each word: -one -other
too-many-alternatives = more than 16 alternatives at character { $at }; omit some, or search several times

## open

address-refused = `{ $id }`: { $problem }; the address was not opened
no-browser = no browser can be started here; the address is:
opens-source = no address of `{ $id }` is recorded; this is its nearest source ({ $kind })
no-address-nor-source = `{ $id }` has neither an address nor a source
no-address-in-but-sources = no address of `{ $id }` in { $languages } is recorded; `ssefind show { $id } --sources` has its sources
no-address-in-but = no address of `{ $id }` in { $languages } is recorded; there is one in { $others }
address-malformed = `{ $address }` is not a web address; write it in full, with http:// or https://, without spaces
address-of-other-scheme = `{ $address }` is not an http or https address
address-without-host = `{ $address }` has no host

## cite

ids-none = no id on standard input; `ssefind search WORDS --format ids` prints ids
ids-not-utf8 = standard input is not UTF-8; it has ids, one on a line
ids-too-long = standard input has more than { $size } MiB; ids are expected, one on a line
no-clipboard = no clipboard is there to copy to: neither a terminal nor a desktop with wl-copy, xclip, xsel, pbcopy or clip.exe
show-nothing = which record? `ssefind show ID…`; `ssefind search WORDS` finds ids
cite-nothing = which publication? `ssefind cite ID…`; `ssefind search WORDS` finds ids
cite-no-edition = `{ $id }` has no recorded edition in { $asked }; editions are recorded in { $languages }
cite-no-document = `{ $id }` is a { $kind }, which cannot be cited; see `ssefind show { $id }`
no-style = { $file } is not a CSL style: { $problem }
style-not-utf8 = not UTF-8
style-not-xml = not XML
style-cut-off = it does not end with </style>
style-without-macro = it uses a macro `{ $missing }` that it does not define
style-too-large = larger than { $most } bytes
style-value-too-long = an attribute or a text is longer than { $most } bytes
style-too-many-attributes = an element has more than { $most } attributes
style-too-deep = its elements are nested more than { $most } deep
style-macro-calls-itself = the macro `{ $name }` calls itself, directly or through other macros
style-macro-too-deep = elements and macros are nested more than { $most } deep in the macro `{ $name }`
style-macro-too-large = the macro `{ $name }` renders more than { $most } elements, with those of the macros that it calls
style-layout-too-deep = elements and macros are nested more than { $most } deep in a layout
style-layout-too-large = a layout renders more than { $most } elements, with those of the macros that it calls
style-refers = { $file } only refers to { $other }, which is not a known style; use the file of that style
style-without-list = this style has no reference list, only marks in the text; `ssefind cite --style list` shows others
cite-processor-fails = the citation processor fails with this style; use another style
unknown-style = no citation style `{ $given }`; `ssefind cite --style list` shows all; a .csl file works too
unknown-style-near = no citation style `{ $given }`; nearest: { $nearest }; `ssefind cite --style list` shows all; a .csl file works too
unknown-locale = no locale `{ $given }`; use { $all }
