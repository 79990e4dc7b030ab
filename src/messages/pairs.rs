//! Texts in half of their bytes, as `build/pairs.rs` writes them: a code stands for a letter or for two other codes. For
//! texts that few runs read and that every start would have to load.

/// What codes stand for.
pub(crate) struct Key {
    /// The first codes are letters.
    pub(crate) letters: &'static [char],
    /// The others are pairs of codes.
    pub(crate) pairs: &'static [(u8, u8)],
}

impl Key {
    /// The text of these codes.
    pub(crate) fn read(&self, codes: &[u8]) -> String {
        let mut text = String::with_capacity(2 * codes.len());
        for code in codes {
            self.add(*code, &mut text);
        }
        text
    }

    fn add(&self, code: u8, to: &mut String) {
        let place = usize::from(code);
        match self.letters.get(place) {
            Some(letter) => to.push(*letter),
            None => {
                if let Some((first, second)) = self.pairs.get(place - self.letters.len()) {
                    self.add(*first, to);
                    self.add(*second, to);
                }
            }
        }
    }
}
