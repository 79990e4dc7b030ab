//! Benchmarks in the process: fold, parse a query, search. `cargo bench` runs them; `benches/startup` times whole
//! processes.

use divan::{Bencher, black_box};
use ssefind::catalogue::{Catalogue, Embedded};
use ssefind::search::{Query, search};
use ssefind::text::{fold, tokenize};

fn main() {
    divan::main();
}

const QUERIES: [&str; 5] = [
    "korea",
    "waste pikcers coopertaives",
    "récupérateurs de déchets",
    "協同組合 促進 勧告",
    "Cooperatives and the World of Work: the role of cooperatives in the ready-made garment supply chain",
];

#[divan::bench(args = ["cooperatives", "L’économie sociale et solidaire", "التعاونيات"])]
fn folding(text: &str) -> String {
    fold(black_box(text))
}

#[divan::bench(args = QUERIES)]
fn cutting_into_words(text: &str) -> usize {
    tokenize(black_box(text)).len()
}

#[divan::bench(args = QUERIES)]
fn whole_search(bencher: Bencher<'_, '_>, typed: &str) {
    let index = Catalogue::Embedded(Embedded).index();
    bencher.bench_local(|| search(&index, &Query::parse(black_box(typed)).unwrap_or_default()).hits.len());
}

/// Two hundred words of the catalogue, two hundred other words, and one very long word.
#[divan::bench(args = ["known", "unknown", "endless"])]
fn worst_case(bencher: Bencher<'_, '_>, kind: &str) {
    let index = Catalogue::Embedded(Embedded).index();
    let some = |step: u32| (0..200).map(move |n| index_word(n * step));
    let typed = match kind {
        "known" => some(37).collect::<Vec<_>>().join(" "),
        "unknown" => some(37).map(|word| format!("{word}qzx")).collect::<Vec<_>>().join(" "),
        _ => "a".repeat(10_000),
    };
    bencher.bench_local(|| search(&index, &Query::parse(black_box(&typed)).unwrap_or_default()).hits.len());
}

fn index_word(number: u32) -> String {
    Catalogue::Embedded(Embedded).index().words.get(number).to_owned()
}
