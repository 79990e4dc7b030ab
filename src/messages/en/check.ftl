# What is wrong in a catalogue: of files and JSON, then what `check` finds.

fault-record = record `{ $id }`
cannot-be-read = cannot be read: { $problem }
not-utf8 = not UTF-8; save the file as UTF-8
line-too-long = the line is longer than 16 MiB; no record is
faults-more = and { $count } more
file-empty = the file is empty; a catalogue is a JSON array of records, or one record a line
not-a-record = not a record; a record is a JSON object with `type` and `id`
type-missing = missing field `type`; use publication, unit, initiative or instrument
type-unknown = `{ $given }` is no type; use publication, unit, initiative or instrument
id-taken = another record has this id; give each its own
table-misfit = the table of records does not fit the file; build again

## JSON

not-json = not JSON: { $problem }
not-json-open-list = not JSON: the list is never closed; end it with `]`
not-json-comma = not JSON: a comma before `]`; take it away
not-json-after-record = not JSON: expected `,` or `]` after a record
not-json-cut-off = not JSON: the text ends inside a record; is the file whole?
not-json-at-all = too much here is not JSON; the rest of the file was not read
# $words are those of the JSON reader; $slug is the same in letters and hyphens, to know them by.
json-words = { $slug ->
   *[other] { $words }
  }
json-expected = expected { $wanted }
json-missing-field = missing field `{ $field }`
json-duplicate-field = duplicate field `{ $field }`
json-unknown-field = unknown field `{ $field }`, expected { $all }
json-unknown-field-of-many = unknown field `{ $field }`, expected one of { $all }
json-invalid-type = invalid type: { $found }, expected { $wanted }
json-invalid-value = invalid value: { $found }, expected { $wanted }
json-language-twice = language `{ $language }` is there twice
# $json-type and $words are the type as the JSON reader calls it, $literal is what was read, with a blank before it, or nothing.
json-found = { $json-type ->
   *[other] { $words }
  }{ $literal }

## check

# $record-type is publication, unit, initiative or instrument.
check-kind = `{ $given }` is no kind of { $record-type }; use { $all }
check-source-kind = `{ $given }` is no kind of source; use { $all }
check-no-field = `{ $given }` names no field
check-no-language-code = `{ $given }` is no BCP 47 code of a language
check-no-language-code-write = `{ $given }` is no BCP 47 code; write { $code }
check-language-spelling = `{ $given }` is not as BCP 47 writes it; use lower case for the language, and hyphens
check-no-country-code = `{ $given }` is no ISO 3166-1 alpha-2 code of a country
check-no-country-code-write = `{ $given }` is no ISO 3166-1 alpha-2 code of a country; write { $code }
check-no-date = `{ $given }` is no date; write YYYY, YYYY-MM or YYYY-MM-DD, as much as is known
check-no-year = { $year } is no year of four digits
check-year-and-date = { $year } does not agree with the date { $date }
check-ends-before = { $end } is before its beginning, { $start }
check-id-too-long = `{ $id }` is longer than { $most } characters
check-id-letters = `{ $id }` has other than lower-case letters, digits and hyphens
check-id-hyphens = `{ $id }` has a hyphen at an end, or two in a row; use single ones inside
check-id-taken = the { $what ->
    [topic] topic
   *[record] record
  } at { $place } has this id; give each its own
check-nothing-there = there is no { $record-type } `{ $id }`; correct the id, or add the { $record-type }
check-other-type = `{ $id }` is of type { $found }, and { $wanted } is wanted here
check-itself = refers to itself
check-parents-circle = the units above it come back to it; one of them has the wrong parent
check-isbn-hyphens = `{ $isbn }` has a hyphen at an end, or two in a row
check-isbn-letters = `{ $isbn }` has other than digits and hyphens (an X only ends ten of them)
check-isbn-prefix = `{ $isbn }` has 13 digits that do not begin with 978 or 979
check-isbn-length = { $digits ->
    [one] `{ $isbn }` has { $digits } digits
   *[other] `{ $isbn }` has { $digits } digits
  }; an ISBN has 10 or 13
check-isbn-wrong = `{ $isbn }` is no ISBN: its last digit does not agree with the others; look at the source again
check-empty = empty; leave out what is not known
check-blank = `{ $given }` begins or ends with a blank
check-repeated = is in this list already
check-character = has the character { $character }; take it away
check-not-nfc = is not in Unicode NFC; write `{ $text }`
check-null = null; leave out what is not known
check-list-for-object = a list where an object with named fields belongs
check-not-as-written = is not read as it is written
check-nameless = empty; name it in at least one language
check-no-edition = no edition; a publication has at least the one that was seen
check-edition-twice = there is an edition in `{ $language }` already; join the two
check-no-source = no source; say where its facts were read
check-supports-nothing = says not which fields it supports; name them in `supports`
check-summary = checked { $records ->
    [one] { $records } record
   *[other] { $records } records
  } and { $topics ->
    [one] { $topics } topic
   *[other] { $topics } topics
  } with { $checks ->
    [one] { $checks } check
   *[other] { $checks } checks
  }: { $faults ->
    [0] no fault
    [one] { $faults } fault
   *[other] { $faults } faults
  }
