# `ssefind browse`. A row of the screen has 60 columns or more: keep these texts short.

browse-no-terminal = `ssefind browse` needs a terminal; `ssefind search WORDS` is for scripts
browse-terminal-fails = the terminal cannot be used: { $problem }
browse-line = Search:
browse-count = { $count } of { $all }
browse-marked = { $count } marked
# $which is the code of a language, several with commas, display, original or interface.
browse-titles = titles: { $which }
browse-condition = { $key ->
    [year] Year
    [series] Series
    [unit] Unit
    [country] Country
    [region] Region
    [topic] Topic
    [author] Author
    [publisher] Publisher
    [isbn] ISBN
    [title] Title
    [lacking] Lacking
    [kind] Kind
   *[lang] Language
  }
browse-chip = { $condition }: { $value }
browse-chip-without = not in { $language }
browse-nothing = nothing found; try fewer or other words
browse-why = Found by

browse-keys-of-line = Tab list · Enter open · F1 keys · Esc leave · Ctrl-S write
browse-keys-of-line-to-pick = Tab list · Enter choose · F1 keys · Esc leave
browse-keys-of-list = ? keys · Space mark · y reference · i id · b BibTeX · l titles
browse-keys-of-list-to-pick = ? keys · Space mark · Enter choose · l titles · Esc leave

browse-nothing-chosen = no record is selected
browse-opened = opened { $address }
browse-no-browser = no browser could be started; the address is { $address }
browse-no-cite = this build cannot format references; b copies BibTeX
browse-copied-one = copied: { $reference }
browse-copied-references = { $count ->
    [one] { $count } reference copied
   *[other] { $count } references copied
  }
browse-copied-ids = { $count ->
    [one] { $count } id copied
   *[other] { $count } ids copied
  }
browse-copied-bibtex = { $count ->
    [one] BibTeX of { $count } record copied
   *[other] BibTeX of { $count } records copied
  }
browse-saved = { $count ->
    [one] { $count } record written to { $file }
   *[other] { $count } records written to { $file }
  }

## The question for a file

browse-save-title = { $count ->
    [one] Write { $count } record
   *[other] Write { $count } records
  }
browse-save-format = Format: { $format } (Up and Down change it)
browse-save-file = File:
browse-save-keys = Enter write · Esc cancel

## The list of keys

browse-keys-title = Keys
key-name = { $key ->
    [arrows] Up Down PgUp PgDn
    [shift] Shift-Up Shift-Down
    [enter] Enter
    [escape] Esc
    [space] Space
    [alt] Alt-letter
    [backspace] Backspace
   *[other] { $key }
  }
key-tab = go from the line to the list, where letters are keys, and back
key-move = move in the list; Up at the top goes back to the line
key-scroll = scroll the record
key-open = open the page of the record in the browser
key-pick = leave, and print the marked records, or else this one
key-save = write the marked records into a file, in any format
key-leave = leave
key-leave-to-print = leave, and print the marked records
key-quit = break off
key-mark = mark the record, or remove its mark
key-all = mark all records that were found, or remove all their marks
key-reference = copy the reference of the marked records, or else of this one
key-id = copy the id
key-bibtex = copy BibTeX
key-titles = show the titles in the next language
key-letters = move down, up, to the top, to the end
key-line = go back to the line
key-alt = in the line, Alt with a letter does what the letter does in the list
key-conditions = conditions in the line, with the short forms of `ssefind search --help`
key-edit = in the line: to its start, to its end; delete a word, all before or behind the cursor
key-chip = at the start of the line: remove the last condition that was given as an option
