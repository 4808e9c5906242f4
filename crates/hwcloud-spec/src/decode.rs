//! Decodes a received JSON value as a type: drops undocumented properties and `null`, and converts scalars.
//!
//! All conversions are those of the decoders of `hwcloud-types`, which generated models use.

use std::collections::BTreeMap;
use std::fmt;

use hwcloud_types::Decode;
use serde_json::{Map, Value as Json};

use crate::ir::{Api, Object, Shape, Type};

/// A value that does not decode as its documented type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// JSON pointer to the value.
    pub pointer: String,
    /// The message of the decoder, such as `invalid type: map, expected a string`.
    pub reason: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() { "the top level" } else { &self.pointer };
        write!(f, "at {pointer}: {}", self.reason)
    }
}

impl std::error::Error for Mismatch {}

/// Decodes a document as a generated model does, and returns what the model keeps of it.
///
/// # Errors
///
/// Fails with the first value that does not decode.
pub fn decode(api: &Api, ty: &Type, document: &Json) -> Result<Json, Mismatch> {
    let mut decoder = Decoder { api, pointer: String::new() };
    if document.is_null() && *ty != Type::Json {
        return Err(decoder.mismatch("invalid type: null, expected a value"));
    }
    decoder.value(ty, document).map(|value| value.unwrap_or(Json::Null))
}

struct Decoder<'a> {
    api: &'a Api,
    pointer: String,
}

/// `None` is an absent value.
type Decoded = Result<Option<Json>, Mismatch>;

impl Decoder<'_> {
    fn value(&mut self, ty: &Type, value: &Json) -> Decoded {
        match (ty, value) {
            (Type::Json, value) => Ok(Some(value.clone())),
            (_, Json::Null) => Ok(None),
            (Type::Text, value) => self.scalar::<String>(value),
            (Type::Integer, value) => self.scalar::<i64>(value),
            (Type::Number, value) => self.scalar::<f64>(value),
            (Type::Boolean, value) => self.scalar::<bool>(value),
            (Type::List(inner), Json::Array(list)) => {
                let mut elements = Vec::with_capacity(list.len());
                for (index, value) in list.iter().enumerate() {
                    elements.extend(self.below(&index.to_string(), inner, value)?);
                }
                Ok(Some(elements.into()))
            }
            (Type::List(_), other) => Err(self.refused::<Vec<bool>>(other)),
            (Type::Map(inner), Json::Object(map)) => {
                let mut entries = Map::new();
                for (key, value) in map {
                    if let Some(value) = self.below(key, inner, value)? {
                        entries.insert(key.clone(), value);
                    }
                }
                Ok(Some(entries.into()))
            }
            (Type::Map(_), other) => Err(self.refused::<BTreeMap<String, bool>>(other)),
            (Type::Named(id), value) => match (self.api.types.get(*id).map(|definition| &definition.shape), value) {
                (Some(Shape::Object(object)), Json::Object(map)) => self.object(object, map),
                (Some(Shape::Object(_)), other) => Err(self.refused::<BTreeMap<String, bool>>(other)),
                (Some(Shape::Enum(_)) | None, value) => self.scalar::<String>(value),
            },
        }
    }

    fn object(&mut self, object: &Object, map: &Map<String, Json>) -> Decoded {
        let mut kept = Map::new();
        for (key, value) in map {
            let field = object.fields.iter().find(|field| field.wire_name == *key);
            let decoded = match (field, &object.additional) {
                (Some(_), _) if value.is_null() => None,
                (Some(field), _) => self.below(key, &field.ty, value)?,
                (None, Some((_, ty))) => self.below(key, ty, value)?,
                (None, None) => None,
            };
            if let Some(decoded) = decoded {
                kept.insert(key.clone(), decoded);
            }
        }
        Ok(Some(kept.into()))
    }

    fn scalar<T: Decode + Into<Json>>(&self, value: &Json) -> Decoded {
        match hwcloud_types::decode::decode::<T, _>(value) {
            Ok(decoded) => Ok(decoded.map(Into::into)),
            Err(error) => Err(self.mismatch(error)),
        }
    }

    /// Returns the error of the decoder for a value that is not a container, where `T` is one.
    fn refused<T: Decode>(&self, value: &Json) -> Mismatch {
        match hwcloud_types::decode::decode::<T, _>(value) {
            Ok(_) => self.mismatch("invalid type"),
            Err(error) => self.mismatch(error),
        }
    }

    fn below(&mut self, step: &str, ty: &Type, value: &Json) -> Decoded {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&escaped(step));
        let decoded = self.value(ty, value);
        self.pointer.truncate(length);
        decoded
    }

    fn mismatch(&self, reason: impl fmt::Display) -> Mismatch {
        Mismatch { pointer: self.pointer.clone(), reason: reason.to_string() }
    }
}

/// Returns the document without `null` values, which are equivalent to absent ones.
pub fn without_nulls(value: Json) -> Json {
    match value {
        Json::Object(map) => {
            let present = map.into_iter().filter(|(_, value)| !value.is_null());
            present.map(|(key, value)| (key, without_nulls(value))).collect::<Map<_, _>>().into()
        }
        Json::Array(list) => list.into_iter().map(without_nulls).collect(),
        other => other,
    }
}

/// Returns the JSON pointers of the properties of a document that are not in `decoded`, the result of [`decode`].
pub fn undocumented(document: &Json, decoded: &Json) -> Vec<String> {
    let mut found = Vec::new();
    collect_undocumented(document, decoded, "", &mut found);
    found
}

fn collect_undocumented(document: &Json, decoded: &Json, pointer: &str, found: &mut Vec<String>) {
    match (document, decoded) {
        (Json::Object(document), Json::Object(decoded)) => {
            for (key, value) in document.iter().filter(|(_, value)| !value.is_null()) {
                let pointer = format!("{pointer}/{}", escaped(key));
                match decoded.get(key) {
                    Some(decoded) => collect_undocumented(value, decoded, &pointer, found),
                    None => found.push(pointer),
                }
            }
        }
        (Json::Array(document), Json::Array(decoded)) => {
            let present = document.iter().enumerate().filter(|(_, value)| document.len() == decoded.len() || !value.is_null());
            for ((index, value), decoded) in present.zip(decoded) {
                collect_undocumented(value, decoded, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn escaped(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}
