//! A progress bar for each thing; lines of text where there is no terminal.

use std::collections::HashMap;
use std::io::{IsTerminal as _, stdout};
use std::time::Duration;

use hwcloud_core::wait::{Update, WaitError};
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::thing::Thing;

/// The bars, one below the other.
pub struct Bars {
    all: MultiProgress,
    is_terminal: bool,
    by_thing: HashMap<Thing, ProgressBar>,
    /// What was last said of each, where there is no terminal.
    told: HashMap<Thing, String>,
}

impl Bars {
    /// No bars yet.
    pub fn new() -> Self {
        Self {
            all: MultiProgress::with_draw_target(ProgressDrawTarget::stdout()),
            is_terminal: stdout().is_terminal(),
            by_thing: HashMap::new(),
            told: HashMap::new(),
        }
    }

    /// A bar for a thing of which nothing is known yet.
    pub fn add(&mut self, thing: &Thing) {
        let bar = self.all.add(ProgressBar::new(100));
        bar.set_style(style("{prefix:28} {spinner} {bar:30.cyan/dim} {pos:>3}% {msg}"));
        bar.set_prefix(thing.to_string());
        bar.enable_steady_tick(Duration::from_millis(100));
        self.by_thing.insert(thing.clone(), bar);
    }

    /// Shows what a poll came to.
    pub fn show(&mut self, thing: &Thing, update: Result<Update<()>, WaitError<()>>) {
        let Some(bar) = self.by_thing.get(thing) else { return };
        let message = match &update {
            Ok(update) => message(update),
            Err(WaitError::Failed(failed)) => {
                let status = failed.status.as_deref().unwrap_or("failed");
                format!("✘ {status}: {}", failed.reason.as_deref().unwrap_or("the service does not say why"))
            }
            Err(error) => format!("✘ {error}"),
        };
        if !self.is_terminal {
            let progress = update.as_ref().ok().and_then(|update| update.progress).map(|progress| format!("{progress}% "));
            let line = format!("{thing}: {}{message}", progress.unwrap_or_default());
            if self.told.get(thing) != Some(&line) {
                println!("{line}");
                self.told.insert(thing.clone(), line);
            }
            return;
        }
        match update {
            Ok(update) if update.state.is_final() => {
                bar.set_style(style("{prefix:28}   {bar:30.green} {pos:>3}% {msg:.green}"));
                bar.set_position(100);
                bar.finish_with_message(message);
            }
            Ok(update) => {
                bar.set_position(u64::from(update.progress.unwrap_or(0)));
                bar.set_message(message);
            }
            Err(_) => {
                bar.set_style(style("{prefix:28}   {bar:30.red} {pos:>3}% {msg:.red}"));
                bar.abandon_with_message(message);
            }
        }
    }
}

fn message(update: &Update<()>) -> String {
    let status = update.status.as_deref().unwrap_or_else(|| update.state.as_str());
    if update.state.is_final() {
        return format!("✔ {status} after {:.1} s and {} polls", update.elapsed.as_secs_f32(), update.polls);
    }
    match &update.error {
        Some(error) => format!("{status} ({error})"),
        None => status.to_owned(),
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
