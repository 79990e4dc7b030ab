# Catalogues of one’s own: what is said of files that are read and converted.

stdin-twice = standard input (`-`) can be read only once; name it once
key-taken = another entry has this key; give each its own
entry-untitled = an entry without a title
entry-absent = no such entry
year-digits = { $digits } is no year; a year has four digits
bibtex-open = the entry is not closed before the next one begins; count its braces
bibtex-no-equals = `{ $text }` has no `=`; a field is NAME = { "{" }VALUE{ "}" }
bibtex-no-name = `{ $name }` is no name of a field; is a comma missing before it?
bibtex-value = { $name }: { $problem }
bibtex-value-open = the value is not closed; count its braces or quotes
bibtex-value-joined = more is joined with `#` than any field holds
packed-otherwise = packed as { $packing }; unpack it first, or pack it with gzip or zstd
packed-damaged = cannot be unpacked: it ends early or is damaged; is the file whole?
packed-twice = packed twice; unpack it once first
too-long-for-memory = longer than there is memory for; cut it into several files
too-long = longer than { $size } GiB; cut it into several files
unpacks-too-far = unpacks to more than { $ratio } times its size, which no catalogue does; it was not read further
nul-bytes = NUL bytes, and no text; a catalogue is JSON, BibTeX or RIS
no-known-form = neither JSON, BibTeX nor RIS, as far as can be seen at its beginning
not-utf16 = not sound UTF-16; save the file as UTF-8
count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
faults-strict = { $entries } at fault, which --strict does not take; mend them, or leave --strict out
faults-left-out = { $entries } left out; the rest is taken
faults-more = and { $more } more, which `ssefind check` tells; { $summary }
replaced = { $more ->
    [0] { $first }
   *[other] { $first } and { $more } more
  }: in the embedded catalogue too; those of the files are taken
not-carried-over = not carried over: { $field } { $of }
no-document = no document, left out: { $kind } { $of }
of-entries = { $count ->
    [one] of { $count } entry, { $first }
   *[other] of { $count } entries, first { $first }
  }
line-number = line { $line }
converted = converted { $records } and { $topics }
reading-catalogue = reading the catalogue: { $share } %
