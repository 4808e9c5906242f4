//! Faults: their kinds, the operations that they affect, and their rates.

mod damage;
mod injector;

use std::time::Duration;

pub(crate) use injector::{FaultInjector, Plan, Served, apply};

/// Something that goes wrong with a response.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// Delays the response by a time between these two. Combines with any other fault.
    Latency {
        /// The shortest time.
        from: Duration,
        /// The longest time.
        to: Duration,
    },
    /// Sends this status, with the body that is documented for it if there is one.
    Status(u16),
    /// Sends status 429 with the gateway's code `APIGW.0308`.
    Throttled {
        /// The value of the header `Retry-After`, rounded up to seconds; `None` omits the header.
        retry_after: Option<Duration>,
    },
    /// Resets the connection (TCP RST) instead of responding.
    Reset,
    /// Sends half of the body and closes the connection. Does not apply to a response without a body.
    CutShort,
    /// Sends an HTML page instead of JSON: gateways do so with status 502, login pages with 200.
    Html {
        /// The status.
        status: u16,
    },
    /// Sets a random value of the JSON body to `null`. Does not apply to a response without such a value.
    NullAnywhere,
    /// Sets a random enum value of the JSON body to an undocumented one. Does not apply to a response without enum values, such as
    /// most errors.
    UnknownEnumValue,
    /// Sends the body byte by byte. Does not apply to a response without a body.
    SlowBytes {
        /// The pause after each byte.
        pause: Duration,
    },
}

impl Fault {
    /// Returns a fixed latency.
    pub const fn latency(time: Duration) -> Self {
        Self::Latency { from: time, to: time }
    }
}

/// A fault and when it is injected: into every response of every operation, unless it is narrowed down.
///
/// Which requests are hit, and how, depends on the server's seed and the number of earlier requests: it is the same in every run
/// that sends the same requests in the same order.
///
/// ```
/// use std::time::Duration;
/// use hwcloud_mock::{Fault, Faults};
///
/// let flaky = Faults::new(Fault::Status(503)).on("ShowOpLog").rate(0.1);
/// let once = Faults::new(Fault::Throttled { retry_after: Some(Duration::from_secs(2)) }).times(1);
/// // The same as text, for the command line.
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
    /// Injects this fault into every response.
    pub const fn new(fault: Fault) -> Self {
        Self { fault, operation: None, rate: 1.0, skip: 0, times: None }
    }

    /// Limits it to one operation: its `operationId`, or `spec.operationId`.
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }

    /// Limits it to this share of the requests, from 0 to 1, chosen at random.
    pub const fn rate(mut self, rate: f64) -> Self {
        self.rate = rate;
        self
    }

    /// Skips the first `requests` matching requests.
    pub const fn skip(mut self, requests: u64) -> Self {
        self.skip = requests;
        self
    }

    /// Stops after this many injections. A fault that did not apply, or gave way to another one, does not count.
    pub const fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// Checks that it can be injected.
    pub(crate) fn check(&self) -> Result<(), String> {
        if let Fault::Status(status) | Fault::Html { status } = self.fault
            && !(200..=599).contains(&status)
        {
            return Err(format!("{status} is not a status from 200 to 599"));
        }
        if !(0.0..=1.0).contains(&self.rate) {
            return Err(format!("{} is not a rate from 0 to 1", self.rate));
        }
        Ok(())
    }
}
