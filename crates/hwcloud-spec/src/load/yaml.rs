//! Parses YAML into a tree of nodes with positions.

use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_json::Number;

use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Location};

/// Deeper nesting is rejected: later steps walk the tree by recursion.
const MAX_DEPTH: usize = 100;
/// More values from aliases are rejected: a short text could grow without limit.
const MAX_COPIES: usize = 500_000;

/// A value and its position in the text.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its position.
    pub at: Location,
    /// The value.
    pub value: Value,
}

/// The value of a node.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`, `~` or empty.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// An integer or a float, with its text as written.
    Number(Number, String),
    /// Any other scalar.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the order of the text.
    Map(Vec<(Key, Node)>),
}

/// The key of a mapping entry.
#[derive(Clone, Debug)]
pub struct Key {
    /// Its position.
    pub at: Location,
    /// Its text, regardless of its YAML type.
    pub text: String,
}

impl Node {
    /// Returns the value of a key, if this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|(k, _)| k.text == key).map(|(_, node)| node)
    }

    /// Returns the key itself, for its position.
    pub fn key(&self, key: &str) -> Option<&Key> {
        self.entries().iter().find(|(k, _)| k.text == key).map(|(key, _)| key)
    }

    /// Returns the entries of a mapping; none for any other value.
    pub fn entries(&self) -> &[(Key, Node)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Returns the elements of a sequence; none for any other value.
    pub fn elements(&self) -> &[Node] {
        match &self.value {
            Value::List(elements) => elements,
            _ => &[],
        }
    }

    /// Returns the text of a string.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of an integer, 0 or more.
    pub fn count(&self) -> Option<u64> {
        if let Value::Number(number, _) = &self.value { number.as_u64() } else { None }
    }

    /// The value of a number.
    pub fn number(&self) -> Option<f64> {
        if let Value::Number(number, _) = &self.value { number.as_f64() } else { None }
    }

    /// Whether this is `true`.
    pub fn is_true(&self) -> bool {
        matches!(self.value, Value::Bool(true))
    }

    /// Returns the kind of value, for messages.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(..) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }

    /// Returns the value as JSON.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Number(number, _) => number.clone().into(),
            Value::Text(text) => text.as_str().into(),
            Value::List(elements) => elements.iter().map(Node::to_json).collect(),
            Value::Map(entries) => {
                let map: serde_json::Map<_, _> = entries.iter().map(|(key, node)| (key.text.clone(), node.to_json())).collect();
                map.into()
            }
        }
    }
}

/// Parses one YAML or JSON document. Problems are reported; `None` if there is no tree.
pub fn parse(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut builder = Builder { file, stack: Vec::new(), anchors: HashMap::new(), copies: 0, root: None };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = location(file, *error.marker(), 1);
                if let Some(at) = tab(text, at) {
                    diagnostics.error(at, "not valid YAML: a tab in the indentation", "indent with spaces");
                } else {
                    let message = format!("not valid YAML: {}", error.info());
                    diagnostics.error(at, message, "fix the syntax here or shortly before");
                }
                return None;
            }
        };
        if let Event::DocumentStart(_) = event {
            documents += 1;
            if documents > 1 {
                let at = location(file, span.start, 3);
                diagnostics.error(at, "a second YAML document in one file", "keep one document per file");
                return None;
            }
        }
        if let Err((message, hint)) = builder.event(event, span, diagnostics) {
            diagnostics.error(location(file, span.start, 1), message, hint);
            return None;
        }
    }
    if builder.root.is_none() {
        diagnostics.error(file.start(), "the file is empty", "write an OpenAPI 3.0.3 document, or delete the file");
    }
    builder.root
}

/// Returns the tab in the indentation at which the parser failed. The parser itself reports the token before it.
fn tab(text: &str, reported: Location) -> Option<Location> {
    const LINES_AFTER: usize = 4;
    let lines = text.lines().enumerate().skip(reported.line.saturating_sub(1)).take(LINES_AFTER);
    let mut indented = lines.filter_map(|(index, line)| {
        let indentation = &line[..line.len() - line.trim_start().len()];
        Some((index + 1, indentation.chars().position(|c| c == '\t')? + 1))
    });
    indented.next().map(|(line, column)| Location { line, column, length: 1, ..reported })
}

fn location(file: FileId, marker: saphyr_parser::Marker, length: usize) -> Location {
    Location { file, line: marker.line().max(1), column: marker.col() + 1, length: length.max(1) }
}

/// A mapping or sequence that is not complete yet.
struct Open {
    node: Node,
    anchor: usize,
    key: Option<Key>,
    /// The keys of the mapping, with their lines.
    keys: HashMap<String, usize>,
    /// The mappings of `<<`, whose entries the mapping's own keys override.
    merged: Vec<Node>,
}

struct Builder {
    file: FileId,
    stack: Vec<Open>,
    anchors: HashMap<usize, Node>,
    /// The number of values that anchors and aliases have added.
    copies: usize,
    root: Option<Node>,
}

type Refusal = (String, String);

impl Builder {
    fn event(&mut self, event: Event<'_>, span: Span, diagnostics: &mut Diagnostics) -> Result<(), Refusal> {
        let length = if span.end.line() == span.start.line() { span.end.col().saturating_sub(span.start.col()) } else { 1 };
        let at = location(self.file, span.start, length);
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let node = Node { at, value: scalar(&text, style) };
                // A key keeps its text as written: `00` and `200` are names.
                self.place(node, anchor, Some(&text), diagnostics)
            }
            Event::Alias(anchor) => {
                let Some(node) = self.anchors.get(&anchor) else {
                    return Err(("an alias to an anchor that is not complete".into(), "an anchor cannot contain itself".into()));
                };
                count(&mut self.copies, node)?;
                let value = node.value.clone();
                self.place(Node { at, value }, 0, None, diagnostics)
            }
            Event::MappingStart(anchor, _) => self.open(at, Value::Map(Vec::new()), anchor),
            Event::SequenceStart(anchor, _) => self.open(at, Value::List(Vec::new()), anchor),
            Event::MappingEnd | Event::SequenceEnd => match self.stack.pop() {
                Some(Open { mut node, anchor, merged, .. }) => {
                    for from in &merged {
                        count(&mut self.copies, from)?;
                        merge(&mut node, from);
                    }
                    self.place(node, anchor, None, diagnostics)
                }
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn open(&mut self, at: Location, value: Value, anchor: usize) -> Result<(), Refusal> {
        if self.stack.len() >= MAX_DEPTH {
            return Err((format!("nested more than {MAX_DEPTH} levels deep"), "move parts into components and use $ref".into()));
        }
        self.stack.push(Open {
            node: Node { at: Location { length: 1, ..at }, value },
            anchor,
            key: None,
            keys: HashMap::new(),
            merged: Vec::new(),
        });
        Ok(())
    }

    /// Adds a complete node as a key, a value, an element, or the root.
    fn place(&mut self, node: Node, anchor: usize, written: Option<&str>, diagnostics: &mut Diagnostics) -> Result<(), Refusal> {
        if anchor != 0 {
            count(&mut self.copies, &node)?;
            self.anchors.insert(anchor, node.clone());
        }
        let Some(open) = self.stack.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.node.value {
            Value::List(elements) => elements.push(node),
            Value::Map(entries) => match open.key.take() {
                None => {
                    let text = written.map(ToOwned::to_owned).or_else(|| node.text().map(ToOwned::to_owned));
                    let Some(text) = text else {
                        return Err((format!("{} as a key", node.kind()), "use a plain or quoted string".into()));
                    };
                    open.key = Some(Key { at: node.at, text });
                }
                Some(key) if key.text == "<<" => open.merged.push(node),
                Some(key) => match open.keys.insert(key.text.clone(), key.at.line) {
                    Some(first) => diagnostics.error(
                        key.at,
                        format!("duplicate key `{}`", key.text),
                        format!("the first is in line {first}; keep one"),
                    ),
                    None => entries.push((key, node)),
                },
            },
            _ => {}
        }
        Ok(())
    }
}

/// Merges the mappings of `<<`, without overriding keys.
fn merge(node: &mut Node, from: &Node) {
    let sources = if from.elements().is_empty() { std::slice::from_ref(from) } else { from.elements() };
    let added = sources.iter().flat_map(Node::entries).cloned().collect::<Vec<_>>();
    let Value::Map(entries) = &mut node.value else { return };
    let mut known: HashSet<String> = entries.iter().map(|(key, _)| key.text.clone()).collect();
    entries.extend(added.into_iter().filter(|(key, _)| known.insert(key.text.clone())));
}

/// Counts the values of a node to be copied.
fn count(copies: &mut usize, node: &Node) -> Result<(), Refusal> {
    *copies += size(node);
    if *copies > MAX_COPIES {
        return Err((format!("aliases add more than {MAX_COPIES} values"), "use $ref instead of aliases".into()));
    }
    Ok(())
}

fn size(node: &Node) -> usize {
    1 + node.elements().iter().map(size).sum::<usize>() + node.entries().iter().map(|(_, node)| size(node)).sum::<usize>()
}

/// Parses a scalar by the YAML 1.2 core schema.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::Text(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::Text(text.to_owned()), |number| Value::Number(number, text.to_owned())),
    }
}

fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if let Some(octal) = text.strip_prefix("0o") {
        return u64::from_str_radix(octal, 8).ok().map(Number::from);
    }
    if let Some(hex) = text.strip_prefix("0x") {
        return u64::from_str_radix(hex, 16).ok().map(Number::from);
    }
    let starts_like_number = digits.strip_prefix('.').unwrap_or(digits).starts_with(|c: char| c.is_ascii_digit());
    if !starts_like_number || !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-')) {
        return None;
    }
    if let Ok(integer) = text.parse::<i64>() {
        return Some(integer.into());
    }
    if let Ok(integer) = text.parse::<u64>() {
        return Some(integer.into());
    }
    text.parse::<f64>().ok().and_then(Number::from_f64)
}
