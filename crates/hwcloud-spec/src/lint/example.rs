//! Examples validate against their schemas, as any OpenAPI tool would have it, unless an erratum excuses them.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value as Json, json};

use crate::diagnostic::Diagnostics;
use crate::load::{Documents, Node, Value};
use crate::source::{Input, Location};

/// How many violations of one example are told.
const TOLD: usize = 5;

/// Checks each example of each response (and of each request body) of a spec.
pub fn examples(root: &Node, documents: &Documents, input: &Input, diagnostics: &mut Diagnostics) {
    let mut validators = Validators { documents, known: HashMap::new() };
    for item in root.get("paths").map(Node::entries).unwrap_or_default().iter().map(|(_, item)| item) {
        let Some(item) = resolve(item, documents) else { continue };
        for (_, operation) in item.entries() {
            let bodies = operation.get("responses").map(Node::entries).unwrap_or_default().iter().map(|(_, body)| body);
            for body in bodies.chain(operation.get("requestBody")) {
                let Some(body) = resolve(body, documents) else { continue };
                for (_, media) in
                    body.get("content").map(Node::entries).unwrap_or_default().iter().filter(|(key, _)| key.text.contains("json"))
                {
                    media_examples(media, &mut validators, input, diagnostics);
                }
            }
        }
    }
}

/// Validators by the schema they are of: a body of errors is that of many responses.
struct Validators<'a> {
    documents: &'a Documents,
    known: HashMap<Location, Option<jsonschema::Validator>>,
}

impl<'a> Validators<'a> {
    fn of(&mut self, schema: &'a Node, diagnostics: &mut Diagnostics) -> Option<&jsonschema::Validator> {
        let target = resolve(schema, self.documents)?;
        let documents = self.documents;
        let validator = self.known.entry(target.at).or_insert_with(|| {
            let validator = jsonschema::draft7::new(&Converter::new(documents).document(target));
            if let Err(error) = &validator {
                diagnostics.warning(schema.at, format!("examples cannot be checked against this schema: {error}"), "");
            }
            validator.ok()
        });
        validator.as_ref()
    }
}

fn media_examples<'a>(media: &'a Node, validators: &mut Validators<'a>, input: &Input, diagnostics: &mut Diagnostics) {
    let Some(schema) = media.get("schema") else { return };
    let mut found: Vec<(Location, String, Json)> = Vec::new();
    if let Some(example) = media.get("example") {
        found.push((example.at, "the example".to_owned(), example.to_json()));
    }
    for (key, example) in media.get("examples").map(Node::entries).unwrap_or_default() {
        let Some(example) = resolve(example, validators.documents) else { continue };
        if example.get("x-errata").is_some() {
            continue;
        }
        if let Some(value) = example.get("value") {
            found.push((value.at, format!("the example `{}`", key.text), value.to_json()));
        } else if let Some(external) = example.get("externalValue")
            && let Some(path) = external.text()
            && let Some(value) = read(input, path)
        {
            found.push((external.at, input.shown(path), value));
        }
    }
    if found.is_empty() {
        return;
    }
    let Some(validator) = validators.of(schema, diagnostics) else { return };
    for (at, name, value) in found {
        for error in validator.iter_errors(&value).take(TOLD) {
            let path = error.instance_path().to_string();
            let place = if path.is_empty() { "the document itself".to_owned() } else { path };
            diagnostics.error(
                at,
                format!("{name} is not valid against its schema, at {place}: {error}"),
                "correct the schema or the example; where the documentation contradicts itself, say so in `x-errata` beside the example",
            );
        }
    }
}

fn read(input: &Input, path: &str) -> Option<Json> {
    let bytes = input.files.get(path.strip_prefix("./").unwrap_or(path))?;
    serde_json::from_slice(bytes).ok()
}

/// Follows references; what does not resolve has been reported by lowering.
fn resolve<'a>(node: &'a Node, documents: &'a Documents) -> Option<&'a Node> {
    documents.resolve(node, &mut Diagnostics::default()).map(|resolved| resolved.node)
}

/// An OpenAPI 3.0 schema as JSON Schema draft 7, with every schema that it refers to.
struct Converter<'a> {
    documents: &'a Documents,
    names: BTreeMap<Location, String>,
    pending: Vec<&'a Node>,
}

impl<'a> Converter<'a> {
    fn new(documents: &'a Documents) -> Self {
        Self { documents, names: BTreeMap::new(), pending: Vec::new() }
    }

    fn document(mut self, schema: &'a Node) -> Json {
        let mut root = Map::new();
        root.insert("allOf".to_owned(), json!([self.schema(schema)]));
        let mut definitions = Map::new();
        while let Some(node) = self.pending.pop() {
            let name = self.names[&node.at].clone();
            let definition = self.schema(node);
            definitions.insert(name, definition);
        }
        root.insert("definitions".to_owned(), definitions.into());
        root.into()
    }

    fn schema(&mut self, node: &'a Node) -> Json {
        if node.get("$ref").is_some() {
            return self.reference(node);
        }
        let Value::Map(entries) = &node.value else { return json!(true) };
        let mut schema = Map::new();
        for (key, value) in entries {
            let converted = match key.text.as_str() {
                "properties" => value
                    .entries()
                    .iter()
                    .map(|(name, node)| (name.text.clone(), self.schema(node)))
                    .collect::<Map<_, _>>()
                    .into(),
                "allOf" | "oneOf" | "anyOf" => value.elements().iter().map(|part| self.schema(part)).collect(),
                "items" | "additionalProperties" | "not" if matches!(value.value, Value::Map(_)) => self.schema(value),
                "type"
                | "enum"
                | "required"
                | "additionalProperties"
                | "minLength"
                | "maxLength"
                | "pattern"
                | "minimum"
                | "maximum"
                | "multipleOf"
                | "minItems"
                | "maxItems"
                | "uniqueItems"
                | "minProperties"
                | "maxProperties" => value.to_json(),
                _ => continue,
            };
            schema.insert(key.text.clone(), converted);
        }
        exclusive(node, &mut schema, "minimum", "exclusiveMinimum");
        exclusive(node, &mut schema, "maximum", "exclusiveMaximum");
        if node.get("nullable").is_some_and(Node::is_true) {
            return json!({"anyOf": [{"type": "null"}, schema]});
        }
        schema.into()
    }

    fn reference(&mut self, node: &'a Node) -> Json {
        let Some(target) = resolve(node, self.documents) else { return json!(true) };
        let count = self.names.len();
        let pending = &mut self.pending;
        let name = self.names.entry(target.at).or_insert_with(|| {
            pending.push(target);
            format!("schema{count}")
        });
        json!({"$ref": format!("#/definitions/{name}")})
    }
}

/// 3.0 marks a bound as exclusive; draft 7 writes an exclusive bound.
fn exclusive(node: &Node, schema: &mut Map<String, Json>, bound: &str, keyword: &str) {
    if node.get(keyword).is_some_and(Node::is_true)
        && let Some(value) = schema.remove(bound)
    {
        schema.insert(keyword.to_owned(), value);
    }
}
