//! Generates the definitions from the types, and compares `schema/definitions.json` with them.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::export::json_types::{Match, Number, SettingText, SettingValue, Translations};
use crate::record::{
    ByLanguage, INITIATIVE_KINDS, INSTRUMENT_KINDS, Initiative, InitiativeTag, Instrument, InstrumentTag,
    PUBLICATION_KINDS, Publication, PublicationTag, SOURCE_KINDS, Text, Topic, UNIT_KINDS, Unit, UnitTag,
};
use crate::schema::describe;
use crate::search::MatchKind;

/// Implements the schemas of types without a definition of their own.
macro_rules! inline_schemas {
    ($($name:ty, $word:literal => $schema:tt;)*) => {$(
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                $word.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                schemars::json_schema!($schema)
            }
        }
    )*};
}

inline_schemas! {
    Text<'_>, "Text" => {"type": "string", "minLength": 1};
    ByLanguage<'_>, "ByLanguage" => {
        "type": "object",
        "additionalProperties": {"type": "string", "minLength": 1}
    };
    SettingText<'_>, "SettingText" => {
        "type": ["string", "boolean", "array"],
        "items": {"type": "string"}
    };
    PublicationTag, "publication" => {"type": "string", "const": "publication"};
    UnitTag, "unit" => {"type": "string", "const": "unit"};
    InitiativeTag, "initiative" => {"type": "string", "const": "initiative"};
    InstrumentTag, "instrument" => {"type": "string", "const": "instrument"};
}

/// Something wrong in a catalogue.
#[derive(Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Fault {
    /// The file, as its path was given, or as it is called in `data/`.
    file: String,
    /// Line of the file, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// The record's id, where it could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// The field, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// The check that found it.
    check: String,
    /// The fault.
    problem: String,
}

/// The definitions of all types.
struct Definitions(Map<String, Value>);

impl Definitions {
    fn all() -> Definitions {
        let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        generator.subschema_for::<Publication<'_>>();
        generator.subschema_for::<Unit<'_>>();
        generator.subschema_for::<Initiative<'_>>();
        generator.subschema_for::<Instrument<'_>>();
        generator.subschema_for::<Topic<'_>>();
        generator.subschema_for::<Match<'_>>();
        generator.subschema_for::<Translations<'_>>();
        generator.subschema_for::<crate::facets::count::Value>();
        generator.subschema_for::<Number>();
        generator.subschema_for::<Fault>();
        generator.subschema_for::<SettingValue<'_>>();
        let mut definitions = Definitions(generator.take_definitions(true));
        definitions.describe();
        definitions
    }

    /// Adds what the types do not state: units, patterns, possible words and examples.
    fn describe(&mut self) {
        let words = [
            ("Publication", "kind", &PUBLICATION_KINDS[..]),
            ("Unit", "kind", &UNIT_KINDS),
            ("Initiative", "kind", &INITIATIVE_KINDS),
            ("Instrument", "kind", &INSTRUMENT_KINDS),
            ("Source", "kind", &SOURCE_KINDS),
            ("SettingValue", "from", &["flag", "variable", "file", "default"]),
            ("Term", "how", &MatchKind::ALL.map(MatchKind::word)),
        ]
        .map(|(of, name, words)| (of, name, json!(words)));
        for (of, definition) in &mut self.0 {
            if definition.get("properties").is_some() {
                definition["additionalProperties"] = false.into();
            }
            let Some(Value::Object(properties)) = definition.get_mut("properties") else {
                continue;
            };
            for (name, property) in properties {
                tidy(property);
                let Some(field) = describe::field(of, name) else {
                    continue;
                };
                property["unit"] = field.unit.into();
                property["examples"] = json!([field.example]);
                if let Some(pattern) = field.pattern {
                    leaf(property)["pattern"] = pattern.into();
                }
                if let Some((_, _, words)) = words.iter().find(|w| (w.0, w.1) == (of, name)) {
                    property["enum"] = words.clone();
                }
            }
        }
        // A field with a definition of its own gets the examples of that definition's fields.
        let whole = Definitions(self.0.clone());
        for definition in self.0.values_mut() {
            let Some(Value::Object(properties)) = definition.get_mut("properties") else {
                continue;
            };
            for property in properties.values_mut().filter(|p| p.get("examples").is_none()) {
                property["examples"] = json!([whole.example(property)]);
            }
        }
    }

    /// Returns an example of a schema.
    fn example(&self, schema: &Value) -> Value {
        if let Some(Value::Array(examples)) = schema.get("examples") {
            return examples[0].clone();
        }
        if let Some(items) = schema.get("items") {
            return json!([self.example(items)]);
        }
        let name = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next());
        let definition = &self.0[name.expect("a type or an example")];
        match definition.get("properties") {
            Some(Value::Object(properties)) => {
                properties.iter().map(|(name, property)| (name.clone(), self.example(property))).collect()
            }
            _ => Value::Null,
        }
    }
}

/// Removes what schemars adds: `null`, which is never printed, and the sizes of Rust's integers.
fn tidy(property: &mut Value) {
    if let Some(Value::Array(types)) = property.get("type") {
        let kept: Vec<&Value> = types.iter().filter(|t| *t != "null").collect();
        property["type"] = if kept.len() == 1 { kept[0].clone() } else { json!(kept) };
    }
    if let Some(Value::Array(schemas)) = property.get("anyOf") {
        let kept = schemas.iter().find(|schema| schema["type"] != "null").cloned();
        let members = property.as_object_mut().expect("an object");
        members.remove("anyOf");
        members.extend(kept.expect("a type").as_object().expect("an object").clone());
    }
    let members = property.as_object_mut().expect("an object");
    members.remove("format");
    if let Some(Value::String(words)) = members.get_mut("description") {
        // Links between Rust items lead nowhere here. The words are in `enum`.
        *words = words.replace('\n', " ");
        if let (Some(start), Some(end)) = (words.find("[`"), words.find("`]")) {
            words.replace_range(start..end + 2, "the words in `enum`");
        }
    }
}

/// Returns the schema of a field's single values: that of the field, its items, or its properties.
fn leaf(property: &mut Value) -> &mut Value {
    if property.get("items").is_some() {
        &mut property["items"]
    } else if property["type"] == "object" {
        &mut property["additionalProperties"]
    } else {
        property
    }
}

#[test]
fn the_file_has_the_definitions_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/definitions.json");
    let text = format!("{:#}\n", Value::Object(Definitions::all().0));
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(path, &text).expect("written");
    }
    let file = std::fs::read_to_string(path).expect("read");
    assert!(text == file, "{path} differs from the types; `GOLDEN=write cargo test schema` updates it");
}

#[test]
fn every_field_has_a_description_a_unit_and_an_example_that_is_valid() {
    let definitions = Definitions::all();
    for (of, definition) in &definitions.0 {
        let Some(Value::Object(properties)) = definition.get("properties") else {
            continue;
        };
        for (name, property) in properties {
            let described = property["description"].as_str();
            assert!(described.is_some_and(|words| !words.contains("[`")), "{of}.{name}: {described:?}");
            let made_of_others = property.to_string().contains("$ref");
            assert!(property.get("unit").is_some() || made_of_others, "{of}.{name} has no unit");
            let example = &property["examples"][0];
            let mut schema = property.clone();
            schema["$defs"] = definitions.0.clone().into();
            let validator = jsonschema::draft202012::new(&schema).expect("a schema");
            if let Err(problem) = validator.validate(example) {
                panic!("{of}.{name}: {example}: {problem}");
            }
        }
    }
}
