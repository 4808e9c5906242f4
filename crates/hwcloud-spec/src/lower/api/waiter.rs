//! What `x-waiter` says: when the thing that an operation reports on is over, how far it is, and why it failed.

use std::time::Duration;

use hwcloud_types::PollState;

use super::{Type, TypeId};

/// When the thing that an operation reports on is over.
#[derive(Debug)]
pub struct Waiter {
    /// Where the status stands.
    pub status: StatusPlace,
    /// What each documented status means, in the order pending, success, failure.
    pub states: Vec<(String, PollState)>,
    /// How far it is.
    pub progress: Option<Progress>,
    /// What says why it failed, from the place that the status's own pointer starts at: the document, the part or the element.
    pub reason: Vec<Pointer>,
    /// Codes of errors that mean that there is no such thing, beside status 404.
    pub missing: Vec<String>,
    /// How often to ask, and for how long.
    pub poll: Poll,
}

/// Where the status stands.
#[derive(Debug)]
pub enum StatusPlace {
    /// At one place in the document.
    One(Pointer),
    /// In each of several parts, of which those that are present count: all must succeed, one failure fails the whole.
    All {
        /// The parts, from the document; all of one type.
        parts: Vec<Pointer>,
        /// The status, from a part.
        status: Pointer,
    },
    /// In the first element of a list; an empty list is no success.
    First {
        /// The list, from the document.
        list: Pointer,
        /// The status, from an element.
        status: Pointer,
        /// How to know the element that a call asked for.
        asked: Option<Asked>,
    },
}

impl StatusPlace {
    /// The status, from the place where its own pointer starts.
    pub fn status(&self) -> &Pointer {
        match self {
            Self::One(status) | Self::All { status, .. } | Self::First { status, .. } => status,
        }
    }
}

/// How to know the element that a call asked for.
#[derive(Debug)]
pub struct Asked {
    /// Name on the wire of the optional query parameter that asks for one element. A wait needs it; without it the same call
    /// lists them all.
    pub parameter: String,
    /// What has the parameter's value in the element that is meant.
    pub id: Pointer,
}

/// How far it is.
#[derive(Debug)]
pub enum Progress {
    /// A number between 0 and 100.
    Percent(Pointer),
    /// The share of these statuses that have one of these values.
    Share {
        /// The statuses; one step or more goes to each element.
        of: Pointer,
        /// The values that count.
        is: Vec<String>,
    },
}

/// A way from one value into another, checked against the schema.
#[derive(Clone, Debug)]
pub struct Pointer {
    /// The JSON pointer as the spec has it.
    pub text: String,
    /// The steps of it.
    pub steps: Vec<Step>,
    /// The type of what it leads to.
    pub ty: Type,
}

impl Pointer {
    /// Whether it leads to many values.
    pub fn is_plural(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::EachElement | Step::EachValue))
    }
}

/// One step of a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a property of an object.
    Field {
        /// The object.
        object: TypeId,
        /// Index among its fields.
        field: usize,
    },
    /// To each element of a list.
    EachElement,
    /// To each value of a map.
    EachValue,
}

/// How often to ask, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Poll {
    /// The first interval.
    pub initial: Duration,
    /// The longest interval.
    pub max: Duration,
    /// The whole wait.
    pub timeout: Duration,
}
