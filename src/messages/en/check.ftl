# Faults of a catalogue: first of files and JSON, then the findings of `check`.

fault-record = record `{ $id }`
cannot-be-read = cannot be read: { $problem }
not-utf8 = not UTF-8; save the file as UTF-8
line-too-long = the line is longer than 16 MiB, the maximum for a record
file-empty = the file is empty; a catalogue is a JSON array of records, or one record a line
not-a-record = not a record; a record is a JSON object with `type` and `id`
type-missing = missing field `type`; use publication, unit, initiative or instrument
type-unknown = `{ $given }` is not a type; use publication, unit, initiative or instrument
id-taken = another record has this id; give each one its own
table-misfit = the table of records does not match the file; rebuild ssefind

## JSON

not-json = not JSON: { $problem }
not-json-open-list = not JSON: the list is never closed; end it with `]`
not-json-comma = not JSON: a comma before `]`; remove it
not-json-after-record = not JSON: expected `,` or `]` after a record
not-json-cut-off = not JSON: the text ends inside a record; is the file whole?
not-json-at-all = too much of the file is not JSON; the rest was not read
# $words come from the JSON reader; $slug is their key, in letters and hyphens.
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
json-language-twice = language `{ $language }` occurs twice
# $json-type and $words name the type as the JSON reader does; $literal is the value with a space before it, or empty.
json-found = { $json-type ->
   *[other] { $words }
  }{ $literal }

## check

# $record-type is publication, unit, initiative or instrument.
check-kind = `{ $given }` is not a kind of { $record-type }; use { $all }
check-source-kind = `{ $given }` is not a kind of source; use { $all }
check-no-field = the record has no `{ $given }`; a source supports fields that the record has
check-address-language = an address with the tag `lang--{ $tag }` for the language `{ $language }`; give the page in that language
check-list-page = `{ $url }` is a list, a search or a facet; give the page of the work, and keep this one as a source
check-shared-address = the work at { $place } has the address `{ $text }` too; merge the two, or give each its own
check-shared-isbn = the work at { $place } has the ISBN `{ $text }` too; merge the two, or give each its own
check-shared-title = the work at { $place } has the title `{ $text }` too; merge the two, or tell them apart
check-unused-topic = no publication has this topic; remove it, or add it to a publication
check-no-region = `{ $country }` is in none of the `regions`; add `{ $region }`
check-no-language-code = `{ $given }` is not a BCP 47 language code
check-no-language-code-write = `{ $given }` is not a BCP 47 language code; write { $code }
check-language-spelling = `{ $given }` is not spelled as in BCP 47; use lower case for the language, and hyphens
check-no-country-code = `{ $given }` is not an ISO 3166-1 alpha-2 country code
check-no-country-code-write = `{ $given }` is not an ISO 3166-1 alpha-2 country code; write { $code }
check-no-date = `{ $given }` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as far as the date is known
check-no-year = `{ $year }` is not a year; use four digits
check-year-and-date = { $year } does not agree with the date { $date }
check-ends-before = { $end } is before the start, { $start }
check-id-too-long = `{ $id }` is longer than { $most } characters
check-id-letters = `{ $id }` contains characters other than lower-case letters, digits and hyphens
check-id-hyphens = `{ $id }` has a hyphen at an end, or two in a row; use single hyphens inside the id
check-id-taken = the { $what ->
    [topic] topic
   *[record] record
  } at { $place } has this id; give each one its own
check-nothing-there = there is no { $record-type } `{ $id }`; correct the id, or add the { $record-type }
check-other-type = `{ $id }` is of type { $found }; use an id of type { $wanted }
check-itself = refers to itself
check-parents-circle = the unit is above itself; one of the units above it has the wrong parent
check-isbn-hyphens = `{ $isbn }` has a hyphen at an end, or two in a row
check-isbn-letters = `{ $isbn }` contains characters other than digits and hyphens (X may only be the last of ten)
check-isbn-prefix = `{ $isbn }` has 13 digits but does not begin with 978 or 979
check-isbn-length = { $digits ->
    [one] `{ $isbn }` has { $digits } digits
   *[other] `{ $isbn }` has { $digits } digits
  }; an ISBN has 10 or 13
check-isbn-wrong = `{ $isbn }` is not a valid ISBN: its last digit does not match the others; check the source
check-empty = empty; omit the field if its value is not known
check-blank = `{ $given }` begins or ends with a space
check-repeated = is in this list already
check-character = has the character { $character }; remove it
check-not-nfc = is not in Unicode NFC; write `{ $text }`
check-null = null; omit the field if its value is not known
check-list-for-object = a list instead of an object with named fields
check-text-for-number = a text instead of a number; write { $number } without quotation marks
check-not-as-written = is not read as it is written
check-nameless = empty; give a name in at least one language
check-no-edition = no edition; record at least one
check-edition-twice = another edition has the language `{ $language }`; merge the two
check-no-source = no source; name the source of the facts
check-supports-nothing = does not say which fields it supports; name them in `supports`
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
