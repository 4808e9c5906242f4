//! What goes wrong on request: which fault, for which operation, and how often.

mod apply;
mod damage;
mod parse;
mod roll;

use std::time::Duration;

pub(crate) use apply::{Served, apply};
use damage::{nullify, unknown_value};
pub(crate) use roll::{Plan, Roller};

/// Something that goes wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// The answer takes a time between these two longer. It goes along with any other fault.
    Latency {
        /// The shortest time.
        from: Duration,
        /// The longest time.
        to: Duration,
    },
    /// This status, with the body that is documented for it if there is one.
    Status(u16),
    /// Status 429 with the gateway's code `APIGW.0308`.
    Throttled {
        /// What the header `Retry-After` says, in whole seconds; there is none without it.
        retry_after: Option<Duration>,
    },
    /// The connection is reset (TCP RST) in place of an answer.
    Reset,
    /// The answer ends half way through its body, and the connection is closed. It does not happen to an answer without a body.
    CutShort,
    /// A page of HTML in place of JSON, with this status: gateways and login pages send 502 and 200.
    Html {
        /// The status.
        status: u16,
    },
    /// A random value in the JSON body is `null`. It does not happen to an answer without a value that could be.
    NullAnywhere,
    /// A random value of an enum in the JSON body is one that nobody has documented. It does not happen to an answer without such
    /// a value, as most errors are.
    UnknownEnumValue,
    /// The body comes byte by byte. It does not happen to an answer without a body.
    SlowBytes {
        /// The pause after each byte.
        pause: Duration,
    },
}

impl Fault {
    /// Every answer takes this much longer.
    pub const fn latency(time: Duration) -> Self {
        Self::Latency { from: time, to: time }
    }
}

/// A fault and when it happens: with every request to every operation, unless it is narrowed down.
///
/// Which requests are hit, and how, follows from the server's seed and the number of requests before: the same in every run
/// that sends the same requests in the same order.
///
/// ```
/// use std::time::Duration;
/// use hwcloud_mock::{Fault, Faults};
///
/// let flaky = Faults::new(Fault::Status(503)).on("ShowOpLog").rate(0.1);
/// let once = Faults::new(Fault::Throttled { retry_after: Some(Duration::from_secs(2)) }).times(1);
/// // The same as text, as the command line takes it.
/// assert_eq!("ShowOpLog=status:503,rate=0.1".parse::<Faults>()?, flaky);
/// assert_eq!("*=throttled:2s,times=1".parse::<Faults>()?, once);
/// # Ok::<(), hwcloud_mock::MockError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Faults {
    pub(crate) fault: Fault,
    pub(crate) operation: Option<String>,
    pub(crate) rate: f64,
    pub(crate) skip: u64,
    pub(crate) times: Option<u64>,
}

impl Faults {
    /// This fault, with every request.
    pub const fn new(fault: Fault) -> Self {
        Self { fault, operation: None, rate: 1.0, skip: 0, times: None }
    }

    /// Only with requests for this operation: its `operationId`, or `spec.operationId`.
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }

    /// Only with this share of the requests, from 0 to 1, chosen at random.
    pub const fn rate(mut self, rate: f64) -> Self {
        self.rate = rate;
        self
    }

    /// Not with the first `requests` of its requests.
    pub const fn skip(mut self, requests: u64) -> Self {
        self.skip = requests;
        self
    }

    /// Only this often, and then never again. What could not happen, or gave way to another fault, does not count.
    pub const fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// Whether it can happen, or else why not.
    pub(crate) fn check(&self) -> Result<(), String> {
        if let Fault::Status(status) | Fault::Html { status } = self.fault
            && !(200..=599).contains(&status)
        {
            return Err(format!("{status} is no status from 200 to 599"));
        }
        if !(0.0..=1.0).contains(&self.rate) {
            return Err(format!("{} is no rate from 0 to 1", self.rate));
        }
        Ok(())
    }
}
