//! The level of a match: its weight in the best field, and in the best other one.

use crate::index::Field;
use crate::search::weights;

/// The weight of a match in the best field, and in the best other one.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Level {
    best: f32,
    second: f32,
    field: Option<Field>,
}

impl Level {
    /// Raises the level by a match with this weight in a field.
    pub(crate) fn raise(&mut self, field: Field, weight: f32) {
        let is_other = self.field.is_some_and(|known| known != field);
        if weight > self.best {
            if is_other {
                self.second = self.second.max(self.best);
            }
            (self.best, self.field) = (weight, Some(field));
        } else if is_other {
            self.second = self.second.max(weight);
        }
    }

    /// Returns whether no match has raised the level.
    pub(crate) fn is_empty(self) -> bool {
        self.field.is_none()
    }

    /// Returns the weight of both fields together.
    pub(crate) fn weight(self) -> f32 {
        self.best + weights::SECOND_FIELD * self.second
    }
}
