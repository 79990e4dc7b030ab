//! Where strings that lie one after the other end: ascending numbers, in two bytes each where they lie in the binary.

use std::borrow::Cow;
use std::fmt;

/// So many numbers share a base.
pub const BLOCK: usize = 128;

/// Ascending numbers in one of two forms.
#[derive(Clone)]
pub enum Ends<'a> {
    /// How far each lies above the base of its block.
    Above {
        /// One for each [`BLOCK`] numbers.
        bases: &'a [u32],
        /// One for each number.
        steps: &'a [u16],
    },
    /// As they are.
    Whole(Cow<'a, [u32]>),
}

impl Ends<'_> {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Ends::Above { steps, .. } => steps.len(),
            Ends::Whole(ends) => ends.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The one of that number, which there is.
    #[must_use]
    pub fn get(&self, number: usize) -> usize {
        match self {
            Ends::Above { bases, steps } => bases[number / BLOCK] as usize + usize::from(steps[number]),
            Ends::Whole(ends) => ends[number] as usize,
        }
    }
}

impl Default for Ends<'_> {
    fn default() -> Self {
        Ends::Whole(Cow::Borrowed(&[]))
    }
}

impl fmt::Debug for Ends<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries((0..self.len()).map(|number| self.get(number)))
            .finish()
    }
}
