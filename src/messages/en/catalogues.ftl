# Messages about the files that --catalogue and `convert` read.

stdin-twice = standard input (`-`) can be read only once; name it once
key-taken = another entry has this key; give each one its own
entry-untitled = an entry without a title
entry-absent = no such entry
bibtex-open = the entry is not closed before the next one begins; count its braces
bibtex-no-equals = `{ $text }` has no `=`; a field is NAME = { "{" }VALUE{ "}" }
bibtex-no-name = `{ $name }` is not a field name; is a comma missing before it?
bibtex-value = { $name }: { $problem }
bibtex-value-open = the value is not closed; count its braces or quotes
bibtex-value-joined = the parts joined with `#` are too long for a field
packed-otherwise = compressed as { $packing }; decompress it first, or compress it with gzip or zstd
packed-damaged = cannot be decompressed: the file is incomplete or damaged
packed-twice = compressed twice; decompress it once first
too-long-for-memory = too long for the available memory; split it into several files
too-long = longer than { $size } GiB; split it into several files
unpacks-too-far = decompresses to more than { $ratio } times its size, which no catalogue does; the rest was not read
nul-bytes = contains NUL bytes, so it is not text; a catalogue is JSON, BibTeX, RIS, XML or CSV
no-known-form = does not begin like JSON, BibTeX, RIS, MARCXML, OAI-PMH or CSV; export the list in one of these formats
not-utf16 = not valid UTF-16; save the file as UTF-8
faults-strict = { $count ->
    [one] { $count } invalid entry; fix it, or omit --strict
   *[other] { $count } invalid entries; fix them, or omit --strict
  }
faults-left-out = { $count ->
    [one] { $count } invalid entry left out; the other entries are used
   *[other] { $count } invalid entries left out; the other entries are used
  }
faults-more = and { $more } more, listed by `ssefind check`; { $summary }
replaced = { $more ->
    [0] { $first }
   *[other] { $first } and { $more } more
  }: also in the embedded catalogue; the records of the files are used
renamed = another entry has this key, so the id is `{ $id }`
renamed-more = { $more ->
    [one] and { $more } more entry whose key another entry has, listed by `ssefind check`
   *[other] and { $more } more entries whose key another entry has, listed by `ssefind check`
  }
encoding-guessed = { $file }: not UTF-8, so read as { $encoding }; `--encoding NAME` sets the encoding
encoding-mixed = { $file }: some letters are not UTF-8, so they are read as { $encoding }; `--encoding NAME` sets the encoding
unknown-encoding = `{ $given }` is not an encoding; use a name as windows-1252, iso-8859-2 or utf-8
not-in-encoding = not { $encoding }; set `--encoding` to the encoding of the file
partly-held = { $file }: { $count ->
    [one] { $count } entry says more than its record holds
   *[other] { $count } entries say more than their records hold
  }; `ssefind convert { $file } >/dev/null` lists what is lost
not-csv = not CSV: { $problem }
xml-no-records = XML without a record of MARCXML or Dublin Core; export the list as MARCXML, RIS or BibTeX
xml-open = not XML: an element is not closed; is the file whole?
xml-deep = elements nested too deep for a list of records
not-xml = not XML: { $problem }
not-carried-over = not carried over: { $field } { $of }
no-document = not a document, left out: { $kind } { $of }
of-entries = { $count ->
    [one] of { $count } entry, { $first }
   *[other] of { $count } entries, first { $first }
  }
line-number = line { $line }
converted = converted { $records } and { $topics }
reading-catalogue = reading the catalogue: { $share } %
long-texts = only the first 64 KiB of a text are searched; longer texts in { $records }, first { $first }
