// Writes collation-LANGUAGE.txt beside this file: the names of countries and languages as ICU sorts them, and some words.
// node tests/golden/collation.js (process.versions.icu 78.2, CLDR 48)
const fs = require('fs');
const path = require('path');
const data = path.join(__dirname, '..', '..', 'data', 'names');
const words = ['caña', 'cana', 'canal', 'cañada', 'capa', 'eco', 'éco', 'été', 'étage'];
['en', 'fr', 'es'].forEach((language, column) => {
  const names = ['countries.tsv', 'languages.tsv'].flatMap((file) => {
    const rows = fs.readFileSync(path.join(data, file), 'utf8').trimEnd().split('\n').slice(2);
    return rows.map((row) => row.split('\t')).map((row) => row[3 + column] || row[3]);
  });
  const sorted = names.concat(words).sort(new Intl.Collator(language).compare);
  fs.writeFileSync(path.join(__dirname, `collation-${language}.txt`), sorted.join('\n') + '\n');
});
