//! `x-waiter`: where the status of an operation's resource is found, what its values mean, progress and failure reason.

use std::time::Duration;

use hwcloud_types::PollState;

use super::{Type, TypeId};

/// How to wait until a resource reaches a terminal state.
#[derive(Debug)]
pub struct Waiter {
    /// Where the status is found.
    pub status: StatusPlace,
    /// What each documented status means, in the order pending, success, failure.
    pub states: Vec<(String, PollState)>,
    /// How to compute the progress.
    pub progress: Option<Progress>,
    /// The reason of a failure, relative to the base of the status pointer: the document, the part or the element.
    pub reason: Vec<Pointer>,
    /// Error codes that mean that the resource does not exist, in addition to status 404.
    pub missing: Vec<String>,
    /// Poll interval and timeout.
    pub poll: Poll,
}

/// Where the status is found.
#[derive(Debug)]
pub enum StatusPlace {
    /// At one pointer in the document.
    One(Pointer),
    /// In each of several parts; those that are present must all succeed, one failure fails the whole.
    All {
        /// The parts, from the document; all of one type.
        parts: Vec<Pointer>,
        /// The status, from a part.
        status: Pointer,
    },
    /// In the first element of a list; an empty list is never a success.
    First {
        /// The list, from the document.
        list: Pointer,
        /// The status, from an element.
        status: Pointer,
        /// How to select the requested element.
        selector: Option<Selector>,
    },
}

impl StatusPlace {
    /// Returns the pointer to the status, relative to the document, the part or the element.
    pub fn status(&self) -> &Pointer {
        match self {
            Self::One(status) | Self::All { status, .. } | Self::First { status, .. } => status,
        }
    }
}

/// How to select the requested element.
#[derive(Debug)]
pub struct Selector {
    /// Name of the optional query parameter that selects one element. A wait requires it; without it, the operation lists all.
    pub parameter: String,
    /// The property that has the parameter's value in the selected element.
    pub id: Pointer,
}

/// How to compute the progress.
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

/// A JSON pointer, resolved against the schema.
#[derive(Clone, Debug)]
pub struct Pointer {
    /// The JSON pointer as the spec has it.
    pub text: String,
    /// Its steps.
    pub steps: Vec<Step>,
    /// The type of its target.
    pub ty: Type,
}

impl Pointer {
    /// Returns whether it has many targets.
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

/// Poll interval and timeout.
#[derive(Clone, Copy, Debug)]
pub struct Poll {
    /// The first interval.
    pub initial: Duration,
    /// The longest interval.
    pub max: Duration,
    /// The whole wait.
    pub timeout: Duration,
}
