//! Makes sample values: documented ones if they satisfy their constraints, else the simplest that do.
//!
//! The source of all values in examples, tests and mock responses. It is deterministic.

mod finished;
mod scalar;
mod text;

pub use finished::{Finished, finished};

use serde_json::{Map, Value as Json};

use crate::ir::{Api, Constraints, Content, Field, Object, Operation, Parameter, ParameterLocation, Shape, Type, TypeId};
use crate::validate::validate;
use scalar::{Documented, scalar};

/// The maximum number of values in a sample, since nested required parts multiply.
const MAX_VALUES: usize = 500;
/// The same for a complete sample.
const MAX_COMPLETE: usize = 20_000;
/// The maximum length of a made-up list.
const MAX_ITEMS: usize = 100;

/// The extent of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Required properties only; texts and lists as short as allowed.
    Smallest,
    /// Required properties only, with typical values.
    Required,
    /// Every property, lists and maps with an element; a type within itself, or met again, with required properties only.
    Complete,
}

/// Makes a value of a type that satisfies its constraints; `None` where none could be made.
pub fn value(api: &Api, ty: &Type, constraints: &Constraints, extent: Extent) -> Option<Json> {
    let attempt = |extent| {
        let most = if extent == Extent::Complete { MAX_COMPLETE } else { MAX_VALUES };
        let mut sampler = Sampler { api, extent, open: Vec::new(), unfolded: Vec::new(), left: most };
        sampler.value(ty, constraints, Documented::NONE, 0)
    };
    let made = attempt(extent);
    if made.is_none() && extent == Extent::Complete { attempt(Extent::Required) } else { made }
}

/// Makes the body of a request; `None` for an operation without one, one that is bytes, or where none could be made.
pub fn body(api: &Api, operation: &Operation, extent: Extent) -> Option<Json> {
    let body = operation.body.as_ref()?;
    match &body.content {
        Content::Json(ty) | Content::Form(ty) => value(api, ty, body.constraints, extent),
        Content::Bytes | Content::Empty => None,
    }
}

/// Makes the value of a parameter, which can be sent where the parameter is: the documented one if it is valid.
///
/// A list has two elements where it may, for its separator to be seen.
pub fn parameter(api: &Api, parameter: &Parameter) -> Option<Json> {
    let documented =
        Documented { example: parameter.example.as_ref(), default: parameter.default.as_ref(), allowed: &parameter.allowed };
    let fits =
        |value: &Json| can_be_sent(parameter, value) && validate(api, &parameter.ty, parameter.constraints, value).is_empty();
    let Type::List(inner) = &parameter.ty else {
        return named(parameter)
            .filter(fits)
            .or_else(|| scalar(api, &parameter.ty, parameter.constraints, documented, 0).filter(fits));
    };
    let documented_list = [parameter.example.as_ref(), parameter.default.as_ref()].into_iter().flatten();
    let mut documented_lists = documented_list.filter(|value| value.as_array().is_some_and(|list| !list.is_empty()));
    if let Some(list) = documented_lists.find(|list| fits(list)) {
        return Some(list.clone());
    }
    let each = parameter.constraints.items.unwrap_or(&Constraints::NONE);
    let elements = Documented { allowed: &parameter.allowed, ..Documented::NONE };
    let least = usize::try_from(parameter.constraints.min_items.unwrap_or(1)).ok()?.clamp(1, MAX_ITEMS);
    let made_up = |count: usize| -> Option<Json> {
        (0..count).map(|index| scalar(api, inner, each, elements, index)).collect::<Option<Vec<_>>>().map(Json::from).filter(fits)
    };
    made_up(least.max(2)).or_else(|| made_up(least))
}

/// Makes the text of a path segment from the name of its parameter, if nothing is documented: segments of one path then differ, so
/// that a test sees arguments that are swapped.
fn named(parameter: &Parameter) -> Option<Json> {
    let is_undocumented = parameter.example.is_none() && parameter.default.is_none();
    let is_text = parameter.location == ParameterLocation::Path && parameter.ty == Type::Text;
    (is_undocumented && is_text).then(|| Json::from(parameter.wire_name.replace('_', "-")))
}

/// Returns whether a value can be sent: not empty, without separators, and neither `.` nor `..` in a path.
fn can_be_sent(parameter: &Parameter, value: &Json) -> bool {
    let is_sound = |value: &Json| match value {
        Json::String(text) => {
            let leaves = parameter.location == ParameterLocation::Path && matches!(text.as_str(), "." | "..");
            let splits = parameter.separator().is_some_and(|separator| text.contains(separator));
            !text.is_empty() && !text.contains(char::is_control) && !leaves && !splits
        }
        _ => true,
    };
    value.as_array().map_or_else(|| is_sound(value), |list| list.iter().all(is_sound))
}

struct Sampler<'a> {
    api: &'a Api,
    extent: Extent,
    /// The structs around the value: one that requires itself has no sample.
    open: Vec<TypeId>,
    /// Types that have been made with every property.
    unfolded: Vec<TypeId>,
    left: usize,
}

impl<'a> Sampler<'a> {
    fn value(&mut self, ty: &Type, constraints: &Constraints, documented: Documented<'a>, index: usize) -> Option<Json> {
        self.left = self.left.checked_sub(1)?;
        let each = constraints.items.unwrap_or(&Constraints::NONE);
        let elements = Documented { allowed: documented.allowed, ..Documented::NONE };
        match ty {
            Type::Json => Some(documented.value().cloned().unwrap_or_else(|| Map::new().into())),
            Type::Named(id) => match &self.api.types.get(*id)?.shape {
                Shape::Object(object) => self.object(*id, object),
                Shape::Enum(_) => self.scalar(ty, constraints, documented, index),
            },
            Type::List(inner) => {
                let count = self.count(constraints.min_items, constraints.max_items)?;
                let mut list = Vec::new();
                for index in 0..count.least {
                    list.push(self.value(inner, each, elements, index)?);
                }
                if count.extra {
                    list.extend(self.value(inner, each, elements, 0));
                }
                let repeats = constraints.unique_items && (1..list.len()).any(|index| list[..index].contains(&list[index]));
                (!repeats).then(|| list.into())
            }
            Type::Map(inner) => {
                let count = self.count(constraints.min_properties, constraints.max_properties)?;
                let mut map = Map::new();
                for index in 0..count.least {
                    map.insert(format!("key{index}"), self.value(inner, each, elements, index)?);
                }
                if count.extra
                    && let Some(value) = self.value(inner, each, elements, 0)
                {
                    map.insert("key0".to_owned(), value);
                }
                Some(map.into())
            }
            ty => self.scalar(ty, constraints, documented, index),
        }
    }

    fn scalar(&self, ty: &Type, constraints: &Constraints, documented: Documented<'a>, index: usize) -> Option<Json> {
        let shortest = (self.extent == Extent::Smallest && *ty == Type::Text).then(|| text::shortest(constraints)).flatten();
        shortest.map(Json::from).or_else(|| scalar(self.api, ty, constraints, documented, index))
    }

    /// Returns how many elements a list or map requires, and whether to add one.
    fn count(&self, least: Option<u64>, most: Option<u64>) -> Option<Count> {
        let least = usize::try_from(least.unwrap_or(0)).ok()?;
        Some(Count { least, extra: least == 0 && self.extent == Extent::Complete && most != Some(0) })
    }

    fn object(&mut self, id: TypeId, object: &'a Object) -> Option<Json> {
        if self.open.contains(&id) {
            return None;
        }
        let complete = self.extent == Extent::Complete && !self.unfolded.contains(&id);
        if complete {
            self.unfolded.push(id);
        }
        self.open.push(id);
        let made = self.properties(object, complete);
        self.open.pop();
        made
    }

    fn properties(&mut self, object: &'a Object, complete: bool) -> Option<Json> {
        let mut map = Map::new();
        for field in &object.fields {
            let required = field.required || field.required_in_response;
            if !required && !complete {
                continue;
            }
            match self.value(&field.ty, field.constraints, Documented::of(field), 0) {
                Some(value) => {
                    map.insert(field.wire_name.clone(), value);
                }
                None if required => return None,
                None => {}
            }
        }
        if complete
            && let Some((_, ty)) = &object.additional
            && let Some(value) = self.value(ty, &Constraints::NONE, Documented::NONE, 0)
        {
            map.entry("additional").or_insert(value);
        }
        Some(map.into())
    }
}

struct Count {
    least: usize,
    extra: bool,
}

impl<'a> Documented<'a> {
    fn of(field: &'a Field) -> Self {
        Self { example: field.example.as_ref(), default: field.default.as_ref(), allowed: &field.allowed }
    }
}
