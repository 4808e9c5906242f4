//! Where a thing stands in its lifecycle, by polls or by time.

use std::time::Duration;

use tokio::time::Instant;

use super::{End, Lifecycle, Span};

/// What an answer says about a thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stage {
    /// It is not there.
    Missing,
    /// It is under way: the share that is done, from 0 to less than 1, and whether its status is the unknown one.
    Pending { share: f64, is_unknown: bool },
    /// It is over, well or not.
    Over,
}

/// A thing that has been asked about.
#[derive(Debug)]
pub(super) struct Thing {
    pub(super) lifecycle: Lifecycle,
    since: Instant,
    /// Whether it has been there.
    is_there: bool,
    /// Polls since it was first asked about, and then since it is there.
    polls: u32,
}

impl Thing {
    pub(super) fn new(lifecycle: Lifecycle, now: Instant) -> Self {
        Self { lifecycle, since: now, is_there: false, polls: 0 }
    }

    /// The stage that one more poll sees.
    pub(super) fn poll(&mut self, now: Instant) -> Stage {
        if !self.is_there {
            let (share, _) = progress(self.lifecycle.missing, self.polls, now - self.since);
            if share < 1.0 {
                self.polls = self.polls.saturating_add(1);
                return Stage::Missing;
            }
            // What is there after a time is so whether or not somebody looks.
            self.since = if let Span::Time(time) = self.lifecycle.missing { self.since + time } else { now };
            self.is_there = true;
            self.polls = 0;
        }
        let (share, is_middle) = progress(self.lifecycle.pending, self.polls, now - self.since);
        self.polls = self.polls.saturating_add(1);
        if share < 1.0 {
            return Stage::Pending { share, is_unknown: is_middle && self.lifecycle.unknown.is_some() };
        }
        if self.lifecycle.end == End::Vanished { Stage::Missing } else { Stage::Over }
    }
}

/// The share of a span that is over, and whether this is its middle.
fn progress(span: Span, polls: u32, elapsed: Duration) -> (f64, bool) {
    match span {
        Span::Polls(all) if polls >= all => (1.0, false),
        Span::Polls(all) => (f64::from(polls) / f64::from(all), polls == all / 2),
        Span::Time(all) if elapsed >= all => (1.0, false),
        Span::Time(all) => {
            let share = elapsed.as_secs_f64() / all.as_secs_f64();
            (share, (1.0 / 3.0..2.0 / 3.0).contains(&share))
        }
        Span::Forever => (0.5, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZERO: Stage = Stage::Pending { share: 0.0, is_unknown: false };

    #[test]
    fn polls_are_counted_from_the_first_one_that_finds_it() {
        let now = Instant::now();
        let mut thing = Thing::new(Lifecycle::success().missing_polls(2).after_polls(2).unknown_status("odd"), now);
        let stages: Vec<Stage> = (0..6).map(|_| thing.poll(now)).collect();
        let odd = Stage::Pending { share: 0.5, is_unknown: true };
        assert_eq!(stages, [Stage::Missing, Stage::Missing, ZERO, odd, Stage::Over, Stage::Over]);
    }

    #[test]
    fn time_passes_whether_or_not_somebody_looks() {
        let start = Instant::now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let lifecycle = Lifecycle::failure().missing_for(Duration::from_millis(10)).after(Duration::from_millis(100));
        let mut thing = Thing::new(lifecycle, start);
        assert_eq!(thing.poll(at(9)), Stage::Missing);
        assert_eq!(thing.poll(at(60)), Stage::Pending { share: 0.5, is_unknown: false });
        assert_eq!(thing.poll(at(110)), Stage::Over);
        assert_eq!(thing.poll(at(100_000)), Stage::Over);
    }

    #[test]
    fn nothing_lasts_unless_it_is_endless() {
        let now = Instant::now();
        assert_eq!(Thing::new(Lifecycle::success().after_polls(0), now).poll(now), Stage::Over);
        assert_eq!(Thing::new(Lifecycle::success().after(Duration::ZERO), now).poll(now), Stage::Over);
        let mut endless = Thing::new(Lifecycle::endless(), now);
        assert!((0..100).all(|_| matches!(endless.poll(now), Stage::Pending { .. })));
        let mut absent = Thing::new(Lifecycle::absent(), now);
        assert!((0..100).all(|_| absent.poll(now) == Stage::Missing));
        let mut vanishing = Thing::new(Lifecycle::vanishing().after_polls(1), now);
        assert_eq!([vanishing.poll(now), vanishing.poll(now), vanishing.poll(now)], [ZERO, Stage::Missing, Stage::Missing]);
    }
}
