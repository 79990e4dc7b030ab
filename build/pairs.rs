//! Writes texts in half of their bytes: frequent pairs of letters get a code of their own, and so do frequent pairs of
//! such codes (byte pair encoding, Gage 1994). `src/pairs.rs` reads them.

/// Codes of a byte: letters first, then pairs.
const CODES: usize = 256;

/// Texts in codes, and what the codes stand for.
pub(crate) struct Coded {
    letters: Vec<char>,
    pairs: Vec<(u8, u8)>,
    pub(crate) texts: Vec<Vec<u8>>,
}

impl Coded {
    /// All texts, in their order.
    pub(crate) fn new(texts: &[&str]) -> Result<Coded, Box<dyn std::error::Error>> {
        let mut letters: Vec<char> = texts.iter().flat_map(|text| text.chars()).collect();
        letters.sort_unstable();
        letters.dedup();
        let code = |letter: char| {
            letters
                .binary_search(&letter)
                .ok()
                .and_then(|code| u8::try_from(code).ok())
        };
        let coded = |text: &&str| text.chars().map(code).collect::<Option<Vec<u8>>>();
        let coded: Option<Vec<Vec<u8>>> = texts.iter().map(coded).collect();
        let mut texts = coded.ok_or("more letters than a byte has codes")?;
        let mut pairs = Vec::new();
        while letters.len() + pairs.len() < CODES {
            let mut counts = vec![0_u32; CODES * CODES];
            for pair in texts.iter().flat_map(|text| text.windows(2)) {
                counts[usize::from(pair[0]) * CODES + usize::from(pair[1])] += 1;
            }
            let most = counts.iter().max().copied().unwrap_or_default();
            let Some(place) = counts
                .iter()
                .position(|count| *count == most)
                .filter(|_| most > 1)
            else {
                break;
            };
            let pair = (u8::try_from(place / CODES)?, u8::try_from(place % CODES)?);
            let code = u8::try_from(letters.len() + pairs.len())?;
            for text in &mut texts {
                replace(text, pair, code);
            }
            pairs.push(pair);
        }
        Ok(Coded {
            letters,
            pairs,
            texts,
        })
    }

    /// What the codes stand for, as Rust: a `Key` of `src/pairs.rs`.
    pub(crate) fn key(&self) -> String {
        let (letters, pairs) = (&self.letters, &self.pairs);
        format!("pub(super) static KEY: Key = Key {{ letters: &{letters:?}, pairs: &{pairs:?} }};\n")
    }
}

fn replace(text: &mut Vec<u8>, pair: (u8, u8), code: u8) {
    let mut replaced = Vec::with_capacity(text.len());
    let mut rest = text.as_slice();
    while let [first, after @ ..] = rest {
        if after.first().is_some_and(|second| (*first, *second) == pair) {
            replaced.push(code);
            rest = &after[1..];
        } else {
            replaced.push(*first);
            rest = after;
        }
    }
    *text = replaced;
}
