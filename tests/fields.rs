//! `--fields`: the list of fields matches the types, and each format has the chosen fields.

use serde::de::value::Error as DeError;
use serde::de::{Deserialize, Deserializer, Error as _, Visitor};
use ssefind::export::fields::FIELDS;
use ssefind::record::{
    Contacts, Container, Course, Edition, Event, Initiative, Instrument, Milestone, OtherName, Publication,
    Series, Source, Unit,
};

use crate::support::{assert_ran, ssefind};

/// Deserializer that asks a type for the names of its fields and reads no data.
struct Ask<'f>(&'f mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Ask<'_> {
    type Error = DeError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DeError> {
        Err(DeError::custom("only structs are asked"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, DeError> {
        *self.0 = fields;
        Err(DeError::custom("the names are enough"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn names<T: Deserialize<'static>>(prefix: &str) -> Vec<String> {
    let mut fields: &[&str] = &[];
    let _ = T::deserialize(Ask(&mut fields));
    assert!(!fields.is_empty(), "{prefix}");
    let dot = if prefix.is_empty() { "" } else { "." };
    fields.iter().map(|field| format!("{prefix}{dot}{field}")).collect()
}

/// The parts of a person's and of a body's name.
fn parts_of_names(field: &str) -> Vec<String> {
    let parts = ["family", "given", "particle", "suffix", "literal"];
    parts.map(|part| format!("{field}.{part}")).to_vec()
}

#[test]
fn the_list_has_every_field_of_the_types_and_no_other() {
    let mut of_types: Vec<String> = [
        names::<Publication<'static>>(""),
        names::<Unit<'static>>(""),
        names::<Initiative<'static>>(""),
        names::<Instrument<'static>>(""),
        names::<Edition<'static>>("editions"),
        names::<Series<'static>>("series"),
        names::<Container<'static>>("in"),
        parts_of_names("authors"),
        parts_of_names("editors"),
        names::<Source<'static>>("sources"),
        names::<OtherName<'static>>("formerly"),
        names::<OtherName<'static>>("later"),
        names::<Contacts<'static>>("contacts"),
        names::<Milestone<'static>>("history"),
        names::<Event<'static>>("held"),
        names::<Course<'static>>("courses"),
    ]
    .concat();
    of_types.sort_unstable();
    of_types.dedup();
    let mut listed: Vec<&str> = FIELDS.into_iter().filter(|field| !field.starts_with("match")).collect();
    listed.sort_unstable();
    assert_eq!(listed, of_types);
}

#[test]
fn fields_keep_the_requested_order_and_omit_unknown_values() {
    let fields = "year,id,editions.language,series.number,name.fr,editions.isbn";
    let ran = ssefind(&["show", "r193", "coop", "world-of-work-11", "--fields", fields, "--format", "jsonl"]);
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str(), ran.status),
        (
            "{\"year\":2002,\"id\":\"r193\"}\n\
             {\"year\":1920,\"id\":\"coop\",\"name.fr\":\"Unité des coopératives\"}\n\
             {\"year\":2019,\"id\":\"world-of-work-11\",\"editions.language\":[\"en\",\"es\",\"fr\"],\"series.number\":\"11\"}\n",
            "",
            0
        )
    );
}

#[test]
fn tables_have_the_same_columns() {
    let args = |format| {
        ["show", "world-of-work-11", "coop", "--fields", "id,languages,series.name", "--format", format]
    };
    for (format, expected) in [
        (
            "csv",
            "id,languages,series.name\r\nworld-of-work-11,en;es;fr,Cooperatives and the World of Work\r\ncoop,en;es;fr,\r\n",
        ),
        (
            "tsv",
            "id\tlanguages\tseries.name\nworld-of-work-11\ten;es;fr\tCooperatives and the World of Work\ncoop\ten;es;fr\t\n",
        ),
        (
            "markdown",
            "| id | languages | series.name |\n| --- | --- | --- |\n\
             | world-of-work-11 | en; es; fr | Cooperatives and the World of Work |\n| coop | en; es; fr |  |\n",
        ),
    ] {
        let ran = ssefind(&args(format));
        assert_eq!((ran.stdout.as_str(), ran.status), (expected, 0), "{format}");
    }
    let table = ssefind(&args("table"));
    assert!(table.stdout.starts_with("ID "), "{}", table.stdout);
    assert_eq!((table.stdout.lines().count(), table.status), (3, 0));
}

#[test]
fn an_unknown_field_is_an_error_that_names_the_nearest() {
    for given in ["", "id,", "id,,title"] {
        let ran = ssefind(&["list", "--fields", given]);
        let said =
            "an empty field name in --fields; write the names with one comma between them, as in id,title";
        assert_eq!(
            (ran.stdout.as_str(), ran.stderr, ran.status),
            ("", format!("ssefind: {said}\n"), 2),
            "{given}"
        );
    }
    let near = ssefind(&["list", "--fields", "id,titel"]);
    let said = "ssefind: no field `titel`; nearest: title; `--fields` without a value lists all\n";
    assert_ran(&near, "", said, 2);
    for given in ["titel", "editions.langage", "name.", "year.en", "title.français"] {
        let ran = ssefind(&["list", "--fields", given]);
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{given}");
        assert_eq!(ran.stderr.lines().count(), 1, "{given}");
        assert!(ran.stderr.starts_with("ssefind: no field `"), "{}", ran.stderr);
        assert!(ran.stderr.ends_with("`--fields` without a value lists all\n"), "{}", ran.stderr);
    }
}

#[test]
fn formats_with_fixed_fields_refuse_fields() {
    for format in ["ids", "bibtex", "ris", "csl-json"] {
        let ran = ssefind(&["show", "r193", "--fields", "id", "--format", format]);
        assert_eq!((ran.stdout.as_str(), ran.status), ("", 2), "{format}");
        assert!(ran.stderr.contains("--fields is for json"), "{}", ran.stderr);
    }
}
