//! What a client makes of a document: undocumented properties are gone, scalars of another type are converted.
//!
//! Tests compare with this, and a document that no client can take is told before any code is generated.

use serde_json::{Map, Value as Json};

use crate::ir::{Api, Shape, Type};

/// The document as a client has it, or where and why it cannot be taken.
///
/// # Errors
///
/// The JSON pointer of a value of another structure than documented, and what is documented there.
pub fn received(api: &Api, ty: &Type, value: &Json) -> Result<Json, (String, &'static str)> {
    Receiver { api, pointer: String::new() }.take(ty, value)
}

/// The document without what is `null`, which is the same as absent.
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

/// Pointers of what a document has, and a client does not keep.
pub fn lost(sent: &Json, received: &Json) -> Vec<String> {
    let mut found = Vec::new();
    collect_lost(sent, received, "", &mut found);
    found
}

fn collect_lost(sent: &Json, received: &Json, pointer: &str, found: &mut Vec<String>) {
    match (sent, received) {
        (Json::Object(sent), Json::Object(received)) => {
            for (key, value) in sent.iter().filter(|(_, value)| !value.is_null()) {
                let pointer = format!("{pointer}/{key}");
                match received.get(key) {
                    Some(received) => collect_lost(value, received, &pointer, found),
                    None => found.push(pointer),
                }
            }
        }
        (Json::Array(sent), Json::Array(received)) => {
            for (index, (sent, received)) in sent.iter().filter(|value| !value.is_null()).zip(received).enumerate() {
                collect_lost(sent, received, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

struct Receiver<'a> {
    api: &'a Api,
    pointer: String,
}

type Taken = Result<Json, (String, &'static str)>;

impl Receiver<'_> {
    fn take(&mut self, ty: &Type, value: &Json) -> Taken {
        match (ty, value) {
            (Type::Json, value) => Ok(value.clone()),
            (Type::Text, value) => text(value).ok_or_else(|| self.refuse("a string")),
            (Type::Integer, value) => integer(value).ok_or_else(|| self.refuse("an integer")),
            (Type::Number, value) => number(value).ok_or_else(|| self.refuse("a number")),
            (Type::Boolean, value) => boolean(value).ok_or_else(|| self.refuse("a boolean")),
            (Type::List(inner), Json::Array(list)) => {
                let mut taken = Vec::with_capacity(list.len());
                for (index, value) in list.iter().enumerate() {
                    // A list drops elements that are null, unless anything goes.
                    if !value.is_null() || **inner == Type::Json {
                        taken.push(self.below(&index.to_string(), inner, value)?);
                    }
                }
                Ok(taken.into())
            }
            (Type::List(_), _) => Err(self.refuse("a list")),
            (Type::Map(inner), Json::Object(map)) => {
                let mut taken = Map::new();
                for (key, value) in map.iter().filter(|(_, value)| !value.is_null() || **inner == Type::Json) {
                    taken.insert(key.clone(), self.below(key, inner, value)?);
                }
                Ok(taken.into())
            }
            (Type::Map(_), _) => Err(self.refuse("a map")),
            (Type::Named(id), value) => match (&self.api.types[*id].shape, value) {
                (Shape::Enum(_), value) => text(value).ok_or_else(|| self.refuse("a string")),
                (Shape::Object(object), Json::Object(map)) => {
                    let mut taken = Map::new();
                    for (key, value) in map.iter().filter(|(_, value)| !value.is_null()) {
                        let field = object.fields.iter().find(|field| field.wire_name == *key).map(|field| &field.ty);
                        if let Some(ty) = field.or(object.additional.as_ref().map(|(_, ty)| ty)) {
                            taken.insert(key.clone(), self.below(key, ty, value)?);
                        }
                    }
                    Ok(taken.into())
                }
                (Shape::Object(_), _) => Err(self.refuse("an object")),
            },
        }
    }

    fn below(&mut self, step: &str, ty: &Type, value: &Json) -> Taken {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(step);
        let taken = self.take(ty, value);
        self.pointer.truncate(length);
        taken
    }

    fn refuse(&self, documented: &'static str) -> (String, &'static str) {
        (self.pointer.clone(), documented)
    }
}

fn text(value: &Json) -> Option<Json> {
    match value {
        Json::String(_) => Some(value.clone()),
        Json::Number(number) => Some(number.to_string().into()),
        Json::Bool(value) => Some(value.to_string().into()),
        _ => None,
    }
}

fn integer(value: &Json) -> Option<Json> {
    let whole = |value: f64| format!("{value:.0}").parse::<i64>().ok().filter(|_| value.fract() == 0.0);
    let integer = match value {
        Json::Number(number) => number.as_i64().or_else(|| number.as_f64().and_then(whole)),
        Json::String(text) => text.parse().ok(),
        _ => None,
    };
    integer.map(Json::from)
}

fn number(value: &Json) -> Option<Json> {
    let number = match value {
        Json::Number(number) => number.as_f64(),
        Json::String(text) => text.parse().ok(),
        _ => None,
    };
    number.map(Json::from)
}

fn boolean(value: &Json) -> Option<Json> {
    let boolean = match value {
        Json::Bool(value) => Some(*value),
        Json::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
        Json::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
        Json::Number(number) => match number.as_u64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        _ => None,
    };
    boolean.map(Json::from)
}
