//! A hash for what is looked up by the million.

use std::hash::Hasher;

/// A hash for short keys, eight bytes at a step: they are the catalogue's own words, asked for by the million.
#[derive(Debug, Default)]
pub(crate) struct Fast(u64);

impl Hasher for Fast {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            self.add(u64::from_le_bytes(*chunk));
        }
        let rest = rest
            .iter()
            .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        self.add(rest);
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    #[inline]
    fn write_u8(&mut self, _: u8) {}
}

impl Fast {
    #[inline]
    fn add(&mut self, number: u64) {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15; // 2^64 over the golden ratio
        self.0 = (self.0.rotate_left(23) ^ number).wrapping_mul(ODD);
    }
}
