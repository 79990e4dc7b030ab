//! Columns of the index: in few bytes where they lie in the binary, which every start reads from disk, and as they are
//! where they were made at run time.

use std::borrow::Cow;
use std::fmt;

use crate::search::index::{Field, Posting, TextInfo};

/// What has a form of fewer bytes, if it is small enough.
pub trait Narrow: Copy + Ord + fmt::Debug + 'static {
    /// That form.
    type Form: Copy + fmt::Debug + 'static;

    /// The item in fewer bytes, where it fits; build.rs asks.
    fn narrow(self) -> Option<Self::Form>;

    /// The item of that form.
    fn wide(form: Self::Form) -> Self;
}

impl Narrow for u32 {
    type Form = u16;

    fn narrow(self) -> Option<u16> {
        u16::try_from(self).ok()
    }

    fn wide(form: u16) -> u32 {
        form.into()
    }
}

/// In three bytes: 14 bits of text, 6 of position, 4 of width.
impl Narrow for Posting {
    type Form = [u8; 3];

    fn narrow(self) -> Option<[u8; 3]> {
        if self.text >= 1 << 14 || self.position >= 1 << 6 || self.width >= 1 << 4 {
            return None;
        }
        let [low, high, ..] = self.text.to_le_bytes();
        let [position, _] = self.position.to_le_bytes();
        let [width, _] = self.width.to_le_bytes();
        Some([low, high | position << 6, position >> 2 | width << 4])
    }

    fn wide([low, middle, high]: [u8; 3]) -> Posting {
        Posting {
            text: u32::from(low) | u32::from(middle & 0x3f) << 8,
            position: u16::from(middle >> 6 | (high & 0x0f) << 2),
            width: u16::from(high >> 4),
        }
    }
}

/// In four bytes: field and language in one each, words in 6 bits, owners in 10.
impl Narrow for TextInfo {
    type Form = [u8; 4];

    fn narrow(self) -> Option<[u8; 4]> {
        if self.words >= 1 << 6 || self.owners >= 1 << 10 {
            return None;
        }
        let [owners, more, ..] = self.owners.to_le_bytes();
        let [words, _] = self.words.to_le_bytes();
        Some([self.field as u8, self.language, owners, more | words << 2])
    }

    fn wide([field, language, owners, rest]: [u8; 4]) -> TextInfo {
        TextInfo {
            field: Field::ALL[usize::from(field)],
            language,
            words: u16::from(rest >> 2),
            owners: u32::from(owners) | u32::from(rest & 0x03) << 8,
        }
    }
}

/// Items in one of both forms.
#[derive(Clone)]
pub enum Column<'a, T: Narrow> {
    /// In few bytes.
    Narrow(&'a [T::Form]),
    /// As they are.
    Wide(Cow<'a, [T]>),
}

impl<T: Narrow> Column<'_, T> {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> Items<'_, T> {
        match self {
            Column::Narrow(forms) => Items::Narrow(forms),
            Column::Wide(items) => Items::Wide(items),
        }
    }

    /// The item of that number.
    #[must_use]
    pub fn get(&self, number: u32) -> Option<T> {
        self.all().get(number as usize)
    }
}

impl<T: Narrow> Default for Column<'_, T> {
    fn default() -> Self {
        Column::Wide(Cow::Borrowed(&[]))
    }
}

impl<T: Narrow> fmt::Debug for Column<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.all()).finish()
    }
}

/// Some of a column's items, one after the other; an iterator over them.
#[derive(Clone, Debug)]
pub enum Items<'a, T: Narrow> {
    /// In few bytes.
    Narrow(&'a [T::Form]),
    /// As they are.
    Wide(&'a [T]),
}

impl<'a, T: Narrow> Items<'a, T> {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Items::Narrow(forms) => forms.len(),
            Items::Wide(items) => items.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item of that number.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<T> {
        match self {
            Items::Narrow(forms) => forms.get(number).copied().map(T::wide),
            Items::Wide(items) => items.get(number).copied(),
        }
    }

    /// Those from one number to before another; none where there are not so many.
    #[must_use]
    pub fn between(self, start: usize, end: usize) -> Items<'a, T> {
        match self {
            Items::Narrow(forms) => Items::Narrow(forms.get(start..end).unwrap_or_default()),
            Items::Wide(items) => Items::Wide(items.get(start..end).unwrap_or_default()),
        }
    }

    /// Whether this is one of them; they are sorted.
    #[must_use]
    pub fn has(&self, item: &T) -> bool {
        match self {
            Items::Narrow(forms) => forms.binary_search_by(|form| T::wide(*form).cmp(item)).is_ok(),
            Items::Wide(items) => items.binary_search(item).is_ok(),
        }
    }
}

impl<T: Narrow> Default for Items<'_, T> {
    fn default() -> Self {
        Items::Wide(&[])
    }
}

impl<T: Narrow> Iterator for Items<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        match self {
            Items::Narrow(forms) => {
                let (first, rest) = forms.split_first()?;
                *forms = rest;
                Some(T::wide(*first))
            }
            Items::Wide(items) => {
                let (first, rest) = items.split_first()?;
                *items = rest;
                Some(*first)
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len(), Some(self.len()))
    }
}

impl<T: Narrow> ExactSizeIterator for Items<'_, T> {}

#[cfg(test)]
mod tests {
    use super::{Field, Narrow, Posting, TextInfo};

    #[test]
    fn what_fits_comes_back_and_what_does_not_is_refused() {
        let at = |text, position, width| Posting {
            text,
            position,
            width,
        };
        for posting in [at(0, 0, 0), at(16_383, 63, 15), at(10_997, 37, 6), at(300, 5, 1)] {
            assert_eq!(posting.narrow().map(Posting::wide), Some(posting));
        }
        for posting in [at(16_384, 0, 0), at(0, 64, 0), at(0, 0, 16)] {
            assert_eq!(posting.narrow(), None);
        }
        let text = |field, language, words, owners| TextInfo {
            field,
            language,
            words,
            owners,
        };
        for info in [text(Field::Title, 0, 0, 0), text(Field::About, 255, 63, 1023)] {
            assert_eq!(info.narrow().map(TextInfo::wide), Some(info));
        }
        assert_eq!(text(Field::Title, 0, 64, 0).narrow(), None);
        assert_eq!(text(Field::Title, 0, 0, 1024).narrow(), None);
    }
}
