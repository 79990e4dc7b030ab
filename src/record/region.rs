//! Regions that a record is about: those of its countries, and those that it names.

use std::collections::BTreeSet;

use crate::codes::Region;
use crate::record::{Record, Text};

/// A region that a record is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RecordRegion {
    /// A region of UN M49 or of the ILO.
    Known(Region),
    /// A region that only the record names, as written.
    Named(String),
}

impl Record<'_> {
    /// Returns whether a country or region of the record is within the region.
    pub(crate) fn is_about(&self, region: &RecordRegion) -> bool {
        match region {
            RecordRegion::Known(region) => {
                self.countries().iter().any(|code| region.has_country(code))
                    || self.named_regions().any(|named| named.is_within(*region))
            }
            RecordRegion::Named(name) => self.regions().iter().any(|known| known.as_str() == name),
        }
    }

    /// Returns the regions of the record as conditions take them: ids, and names that have no id. Each is there once.
    pub(crate) fn region_values(&self) -> Vec<String> {
        if self.countries().is_empty() && self.regions().is_empty() {
            return Vec::new();
        }
        let known = Region::all().filter(|region| self.is_about(&RecordRegion::Known(*region)));
        let named = self.regions().iter().filter(|name| Region::find(name).is_none());
        let all: BTreeSet<String> = known.map(Region::id).chain(named.map(Text::to_string)).collect();
        all.into_iter().collect()
    }

    fn named_regions(&self) -> impl Iterator<Item = Region> {
        self.regions().iter().filter_map(|name| Region::find(name))
    }
}
