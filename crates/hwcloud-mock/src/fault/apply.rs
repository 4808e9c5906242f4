//! What the faults that strike make of an answer.

use http::header;
use hwcloud_spec::ir::Status;

use super::roll::Strike;
use super::{Fault, nullify, unknown_value};
use crate::answer::{self, Answer, Pace};
use crate::contract::Route;

/// An answer after something may have gone wrong with it.
#[derive(Debug)]
pub(crate) struct Served {
    /// `None` if the connection is reset.
    pub(crate) answer: Option<Answer>,
    pub(crate) pace: Pace,
    /// What went wrong.
    pub(crate) fault: Option<Fault>,
}

/// Lets the first fault happen that can: there may be nothing in the answer that it could damage. The service is not asked for
/// its answer where that does not matter.
pub(crate) fn apply(route: &Route, strikes: Vec<Strike>, service: impl Fn() -> Answer) -> Served {
    let mut sound = None;
    for mut strike in strikes {
        let changed = match instead(route, strike.fault()) {
            Some(answer) => Some((answer, Pace::AtOnce)),
            None => damaged(route, sound.get_or_insert_with(&service), &mut strike).map(|(answer, pace)| (Some(answer), pace)),
        };
        if let Some((answer, pace)) = changed
            && strike.claim()
        {
            return Served { answer, pace, fault: Some(strike.fault().clone()) };
        }
    }
    Served { answer: Some(sound.unwrap_or_else(service)), pace: Pace::AtOnce, fault: None }
}

/// What comes in the place of any answer; the outer `None` if nothing does, the inner one if the connection is reset.
#[allow(clippy::option_option, reason = "outer: whether there is such a fault; inner: whether it answers")]
fn instead(route: &Route, fault: &Fault) -> Option<Option<Answer>> {
    let answer = match fault {
        Fault::Reset => return Some(None),
        Fault::Status(status) => {
            let documented = answer::documented(route, Status::Code(*status));
            documented.unwrap_or_else(|| answer::gateway(*status, &format!("Mock.{status:04}"), "A fault of the mock."))
        }
        Fault::Throttled { retry_after } => {
            let answer = answer::gateway(429, "APIGW.0308", "The throttling threshold has been reached.");
            match retry_after {
                Some(time) => answer.header(header::RETRY_AFTER, &time.as_secs_f64().ceil().to_string()),
                None => answer,
            }
        }
        Fault::Html { status } => {
            let page = format!("<html>\r\n<head><title>{status}</title></head>\r\n<body><h1>{status}</h1></body>\r\n</html>\r\n");
            let mut answer = Answer::empty(*status).header(header::CONTENT_TYPE, "text/html; charset=utf-8");
            answer.body = page.into();
            answer
        }
        _ => return None,
    };
    Some(Some(answer))
}

/// The answer with the fault in it, unless it has nothing that the fault could change.
fn damaged(route: &Route, answer: &Answer, strike: &mut Strike) -> Option<(Answer, Pace)> {
    if !answer.has_body() {
        return None;
    }
    let (fault, rng) = strike.parts();
    let body = match fault {
        Fault::SlowBytes { pause } => return Some((answer.clone(), Pace::Slow(*pause))),
        Fault::CutShort => return Some((answer.clone(), Pace::CutShort)),
        Fault::NullAnywhere => nullify(&answer.body, rng)?,
        Fault::UnknownEnumValue => unknown_value(&route.api, answer.ty.as_ref()?, &answer.body, rng)?,
        _ => return None,
    };
    Some((Answer { body: body.into(), ..answer.clone() }, Pace::AtOnce))
}
