//! The JSON Schemas of the commands' output.
//!
//! The schemas are assembled from `schema/definitions.json`. A test generates that file from the types; `GOLDEN=write
//! cargo test schema` updates it.

#[cfg(test)]
pub(crate) mod describe;
#[cfg(test)]
pub(crate) mod generate;

use serde_json::{Map, Value, json};

use crate::cli::SchemaName;

/// Definitions of all types of record.
const DEFINITIONS: &str = include_str!("../../schema/definitions.json");

/// Names of the record types in the definitions.
const RECORDS: [&str; 4] = ["Publication", "Unit", "Initiative", "Instrument"];

/// Settings and mapping of an index for `OpenSearch`.
const OPENSEARCH: &str = include_str!("../../schema/opensearch.json");

/// Returns the schema of that name.
///
/// # Errors
/// Definitions that are not JSON, which a test prevents.
pub(crate) fn of(name: SchemaName) -> Result<Value, serde_json::Error> {
    let mut definitions = Definitions(serde_json::from_str(DEFINITIONS)?);
    Ok(match name {
        SchemaName::Publication => definitions.one("publication", "Publication"),
        SchemaName::Unit => definitions.one("unit", "Unit"),
        SchemaName::Initiative => definitions.one("initiative", "Initiative"),
        SchemaName::Instrument => definitions.one("instrument", "Instrument"),
        SchemaName::Topic => definitions.one("topic", "Topic"),
        SchemaName::Records => definitions.array(
            "records",
            "The output of list, filter and show with --json: an array of full records.",
            &RECORDS,
        ),
        SchemaName::Search => {
            definitions.add_hits();
            definitions.array(
                "search",
                "The output of search with --json: an array of full records, best first, each with its match.",
                &RECORDS.map(hit).each_ref().map(String::as_str),
            )
        }
        SchemaName::Translations => definitions.array(
            "translations",
            "The output of translations with --json: an array of publications with their editions.",
            &["Translations"],
        ),
        SchemaName::Values => definitions.array(
            "values",
            "The output of list with --json for series, languages, countries, topics, authors and years: an array of values.",
            &["Value"],
        ),
        SchemaName::Tree => {
            definitions.add_tree();
            definitions.array(
                "tree",
                "The output of list units --tree with --json: an array of full units, each after its parent.",
                &["UnitInTree"],
            )
        }
        SchemaName::Stats => definitions.array(
            "stats",
            "The output of stats with --json: an array of numbers.",
            &["Number"],
        ),
        SchemaName::Check => definitions.array(
            "check",
            "The output of check with --json: an array of faults, empty without any.",
            &["Fault"],
        ),
        SchemaName::Config => definitions.array(
            "config",
            "The output of config with --json: an array of settings.",
            &["SettingValue"],
        ),
        SchemaName::Opensearch => serde_json::from_str(OPENSEARCH)?,
    })
}

/// Returns the name of the definition of a hit of that type.
fn hit(of: &str) -> String {
    format!("{of}Hit")
}

struct Definitions(Map<String, Value>);

impl Definitions {
    /// Adds the definitions of hits: each is a record with `match`.
    fn add_hits(&mut self) {
        for of in RECORDS {
            let mut definition = self.0[of].clone();
            definition["properties"]["match"] = json!({
                "description": "How it was found.",
                "$ref": "#/$defs/Match",
            });
            if let Some(Value::Array(required)) = definition.get_mut("required") {
                required.push("match".into());
            }
            self.0.insert(hit(of), definition);
        }
    }

    /// Adds the definition of a unit in the tree: a unit with two numbers.
    fn add_tree(&mut self) {
        let mut definition = self.0["Unit"].clone();
        for (key, description, example) in [
            ("publications", "Number of publications of the unit itself.", 3),
            (
                "publications_with_below",
                "Number of publications including sub-units, each publication once.",
                79,
            ),
        ] {
            definition["properties"][key] = json!({
                "description": description,
                "type": "integer",
                "minimum": 0,
                "unit": "publication",
                "examples": [example],
            });
            if let Some(Value::Array(required)) = definition.get_mut("required") {
                required.push(key.into());
            }
        }
        self.0.insert("UnitInTree".to_owned(), definition);
    }

    fn one(&self, name: &str, of: &str) -> Value {
        self.rooted(name, &self.0[of])
    }

    fn array(&self, name: &str, description: &str, of: &[&str]) -> Value {
        let refs: Vec<Value> = of.iter().map(|name| json!({"$ref": format!("#/$defs/{name}")})).collect();
        let items = match refs.as_slice() {
            [one] => one.clone(),
            several => json!({"anyOf": several}),
        };
        let root = json!({"description": description, "type": "array", "items": items});
        self.rooted(name, &root)
    }

    /// Returns a complete schema, with the definitions that it refers to.
    fn rooted(&self, name: &str, root: &Value) -> Value {
        let mut schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": format!("urn:ssefind:schema:{name}"),
            "title": name,
        });
        for (key, value) in root.as_object().into_iter().flatten() {
            schema[key] = value.clone();
        }
        let mut needed = Vec::new();
        self.add_needed(&schema, &mut needed);
        needed.sort();
        if !needed.is_empty() {
            let definitions = needed.into_iter().map(|name| (name.clone(), self.0[&name].clone()));
            schema["$defs"] = Value::Object(definitions.collect());
        }
        schema
    }

    /// Adds the names of the definitions that a schema refers to, directly or not.
    fn add_needed(&self, schema: &Value, names: &mut Vec<String>) {
        match schema {
            Value::Object(members) => {
                if let Some(Value::String(path)) = members.get("$ref") {
                    let name = path.trim_start_matches("#/$defs/");
                    if !names.iter().any(|known| known == name) {
                        names.push(name.to_owned());
                        self.add_needed(&self.0[name], names);
                    }
                }
                members.values().for_each(|member| self.add_needed(member, names));
            }
            Value::Array(members) => members.iter().for_each(|member| self.add_needed(member, names)),
            _ => {}
        }
    }
}
