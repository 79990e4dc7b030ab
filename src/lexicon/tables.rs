//! The tables that `build/lexicon.rs` writes. A search reads them in place; no start parses anything.

use fst::raw::{CompiledAddr, Fst, Node, Output};

use crate::lexicon::language::WordLanguage;

/// Byte before a word without a stem, in [`Tables::forms`].
pub(crate) const WORD: u8 = 1;
/// Byte before a stem of a language, in [`Tables::forms`].
pub(crate) const STEM: u8 = 2;

/// Bit of a weight: the concept belongs to another field.
pub(crate) const FOREIGN: u8 = 0x80;
/// Bit of a weight: the concept is a country.
pub(crate) const COUNTRY: u8 = 0x40;

/// Bits of a sense: the number of its concept.
pub(crate) const CONCEPT: u16 = 0x0FFF;
/// Bit of a sense: the expression is the concept's usual one.
pub(crate) const USUAL: u16 = 0x1000;
/// Bit of a sense in a list: the sense is the last one.
pub(crate) const LAST: u16 = 0x2000;
/// Bit of an entry of [`Tables::senses`]: its other bits number a list in [`Tables::lists`].
pub(crate) const SEVERAL: u16 = 0x8000;

/// The languages of the interface, which names concepts by their usual words.
pub(crate) const USUAL_IN: [WordLanguage; 3] =
    [WordLanguage::English, WordLanguage::French, WordLanguage::Spanish];

/// The bytes of the lexicon. Numbers are little-endian.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'d> {
    /// An FST from language byte and key to the expression's number, in the order of the keys.
    pub expressions: &'d [u8],
    /// For each expression a sense, or the number of a list: 16 bits.
    pub senses: &'d [u8],
    /// The start of each list in `several`, counted in senses: 32 bits.
    pub lists: &'d [u8],
    /// Lists of senses: 16 bits each.
    pub several: &'d [u8],
    /// An FST of all words: a word and its language byte, or a stem, its language byte and a form of it.
    pub forms: &'d [u8],
    /// For each concept the ends of its id, its broader concepts, its related ones and its topics: 4 × 32 bits.
    pub concepts: &'d [u8],
    /// The weight of each concept in tenths, and the bits `FOREIGN` and `COUNTRY`.
    pub weights: &'d [u8],
    /// The ids, without anything between them.
    pub ids: &'d str,
    /// The broader concepts of all concepts: 16 bits each.
    pub broader: &'d [u8],
    /// The related concepts of all concepts: 16 bits each.
    pub related: &'d [u8],
    /// The ids of the topics that a concept is, a space after each.
    pub topics: &'d str,
    /// Usual words of each language of the interface, one line a concept.
    pub usual: [&'d str; USUAL_IN.len()],
}

/// Returns the number of 16 bits at a place, or 0 behind the end.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    match bytes.get(at * 2..at * 2 + 2) {
        Some(&[low, high]) => u16::from_le_bytes([low, high]),
        _ => 0,
    }
}

/// Returns the number of 32 bits at a place, or 0 behind the end.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at * 4..at * 4 + 4) {
        Some(&[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]) as usize,
        _ => 0,
    }
}

/// A place in an FST, behind the bytes that were followed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct State {
    node: CompiledAddr,
    output: u64,
}

/// An FST that is walked byte by byte. Bytes that are no FST have no keys.
#[derive(Clone)]
pub(crate) struct Trie<'d>(Option<Fst<&'d [u8]>>);

impl<'d> Trie<'d> {
    pub(crate) fn new(bytes: &'d [u8]) -> Trie<'d> {
        Trie(Fst::new(bytes).ok())
    }

    /// Returns the number of keys.
    pub(crate) fn len(&self) -> u64 {
        self.0.as_ref().map_or(0, |fst| fst.len() as u64)
    }

    /// Returns the key with a value, if the values are in the order of the keys.
    pub(crate) fn key(&self, value: u64) -> Option<Vec<u8>> {
        self.0.as_ref()?.get_key(value)
    }

    /// Returns the place before all keys.
    pub(crate) fn root(&self) -> Option<State> {
        Some(State { node: self.0.as_ref()?.root().addr(), output: 0 })
    }

    /// Returns the place before the keys that begin with a language.
    pub(crate) fn language(&self, language: WordLanguage) -> Option<State> {
        self.follow(self.root()?, &[language.byte()])
    }

    /// Returns the place behind these bytes.
    pub(crate) fn follow(&self, from: State, bytes: &[u8]) -> Option<State> {
        let fst = self.0.as_ref()?;
        let mut node = fst.node(from.node);
        let mut output = from.output;
        for byte in bytes {
            let transition = node.transition(node.find_input(*byte)?);
            output += transition.out.value();
            node = fst.node(transition.addr);
        }
        Some(State { node: node.addr(), output })
    }

    /// Returns the value of the key that ends at this place.
    pub(crate) fn value(&self, at: State) -> Option<u64> {
        let node = self.0.as_ref()?.node(at.node);
        node.is_final().then(|| Output::new(at.output).cat(node.final_output()).value())
    }

    /// Returns the next bytes from this place, each with the place behind.
    pub(crate) fn ways(&self, at: State) -> impl Iterator<Item = (u8, State)> + '_ {
        let node = self.0.as_ref().map(|fst| fst.node(at.node));
        let count = node.as_ref().map_or(0, Node::len);
        (0..count).filter_map(move |number| {
            let transition = node.as_ref()?.transition(number);
            let to = State { node: transition.addr, output: at.output + transition.out.value() };
            Some((transition.inp, to))
        })
    }

    /// Returns at most `most` of the keys that continue from this place, without their common beginning.
    pub(crate) fn below(&self, at: State, most: usize) -> Vec<String> {
        let mut found = Vec::new();
        let mut open = vec![(at, Vec::new())];
        while let Some((state, bytes)) = open.pop() {
            if found.len() == most {
                break;
            }
            for (byte, to) in self.ways(state) {
                let mut longer = bytes.clone();
                longer.push(byte);
                open.push((to, longer));
            }
            if self.value(state).is_some() {
                found.extend(String::from_utf8(bytes));
            }
        }
        found
    }
}
