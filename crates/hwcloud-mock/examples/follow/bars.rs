//! Shows a progress bar for each target, or lines of text where there is no terminal.

use std::collections::HashMap;
use std::io::{IsTerminal as _, stdout};
use std::time::Duration;

use hwcloud_core::wait::{Update, WaitError};
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::target::Target;

// The message takes the rest of the terminal's width and is truncated there, so that no bar wraps.
const PENDING: &str = "{prefix:26!} {spinner} {bar:12.cyan/dim} {pos:>3}% {wide_msg}";
const SUCCEEDED: &str = "{prefix:26!}   {bar:12.green} {pos:>3}% {wide_msg:.green}";
const FAILED: &str = "{prefix:26!}   {bar:12.red} {pos:>3}% {wide_msg:.red}";

/// The bars, one below the other.
pub struct Bars {
    all: MultiProgress,
    is_terminal: bool,
    by_target: HashMap<Target, ProgressBar>,
    /// The last line of each target, where there is no terminal.
    printed: HashMap<Target, String>,
}

impl Bars {
    /// Returns no bars.
    pub fn new() -> Self {
        Self {
            all: MultiProgress::with_draw_target(ProgressDrawTarget::stdout()),
            is_terminal: stdout().is_terminal(),
            by_target: HashMap::new(),
            printed: HashMap::new(),
        }
    }

    /// Adds a bar for a target that has not been polled.
    pub fn add(&mut self, target: &Target) {
        let bar = self.all.add(ProgressBar::new(100));
        bar.set_style(style(PENDING));
        bar.set_prefix(target.to_string());
        bar.enable_steady_tick(Duration::from_millis(100));
        self.by_target.insert(target.clone(), bar);
    }

    /// Shows the result of a poll. Returns a line for a target that did not succeed.
    pub fn show(&mut self, target: &Target, update: Result<Update<()>, WaitError<()>>) -> Option<String> {
        let bar = self.by_target.get(target)?;
        let message = match &update {
            Ok(update) => message(update),
            Err(WaitError::Failed(failed)) => {
                let status = failed.status.as_deref().unwrap_or("failed");
                format!("✘ {status}: {}", failed.reason.as_deref().unwrap_or("the service gives no reason"))
            }
            Err(error) => format!("✘ {error}"),
        };
        let failure = update.is_err().then(|| format!("{target}: {message}"));
        if !self.is_terminal {
            let progress = update.as_ref().ok().and_then(|update| update.progress).map(|progress| format!("{progress}% "));
            let line = format!("{target}: {}{message}", progress.unwrap_or_default());
            if self.printed.get(target) != Some(&line) {
                println!("{line}");
                self.printed.insert(target.clone(), line);
            }
            return failure;
        }
        match update {
            Ok(update) if update.state.is_final() => {
                bar.set_style(style(SUCCEEDED));
                bar.set_position(100);
                bar.finish_with_message(message);
            }
            Ok(update) => {
                bar.set_position(u64::from(update.progress.unwrap_or(0)));
                bar.set_message(message);
            }
            Err(_) => {
                bar.set_style(style(FAILED));
                bar.abandon_with_message(message);
            }
        }
        failure
    }
}

fn message(update: &Update<()>) -> String {
    let status = update.status.as_deref().unwrap_or_else(|| update.state.as_str());
    if update.state.is_final() {
        let plural = if update.polls == 1 { "" } else { "s" };
        return format!("✔ {status} after {:.1} s and {} poll{plural}", update.elapsed.as_secs_f32(), update.polls);
    }
    match &update.error {
        Some(error) => format!("{status} ({error})"),
        None => status.to_owned(),
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
