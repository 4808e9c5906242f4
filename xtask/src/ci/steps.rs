//! The steps of continuous integration, and the command of each.

use anyhow::Result;

use super::context::{Context, Tool, run, succeeds};
use super::{Outcome, minimal_versions};

/// A step.
#[derive(Debug)]
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    /// Whether every change must pass it.
    pub is_gate: bool,
    pub run: fn(&Context) -> Result<Outcome>,
}

/// All steps, the quickest to fail first.
pub const STEPS: &[Step] = &[
    gate("fmt", "the code is formatted", |context| run(&mut context.cargo(&["fmt", "--all", "--check"]))),
    gate("codegen", "generated crates match their specs", |context| run(&mut context.cargo(&["xtask", "codegen", "--check"]))),
    gate("package", "every crate can be packaged", |context| {
        run(&mut context.cargo(&["package", "--workspace", "--no-verify", "--allow-dirty", "--quiet"]))
    }),
    gate("unused", "no dependency is unused", unused),
    gate("deny", "licences, bans and sources of dependencies are allowed", |context| {
        deny(context, &["bans", "licenses", "sources"])
    }),
    gate("clippy", "clippy has no warnings", |context| {
        run(&mut context.cargo(&["clippy", "--workspace", "--all-targets", "--features", BENCHES, "--", "-D", "warnings"]))
    }),
    gate("doc", "the documentation builds without warnings or broken links", |context| {
        run(context.cargo(&["doc", "--workspace", "--no-deps", "--features", BENCHES]).env("RUSTDOCFLAGS", "-Dwarnings"))
    }),
    gate("test", "the quick tests pass", |context| run(context.cargo(&["test", "--workspace"]).env("INSTA_UPDATE", "no"))),
    gate(
        "slow-tests",
        "the slow tests pass: fixture crates compiled, thousands of calls, the tests of the benchmarks",
        slow_tests,
    ),
    gate(
        "minimal-versions",
        "the workspace builds with the lowest dependency versions that the manifests allow",
        minimal_versions::check,
    ),
    gate("msrv", "the workspace builds with the oldest supported compiler", msrv),
    gate("semver", "no change breaks semver compatibility with the last release", semver),
    Step {
        name: "advisories",
        about: "no dependency has a known vulnerability; fetches the advisory database from GitHub",
        is_gate: false,
        run: |context| deny(context, &["advisories"]),
    },
    Step { name: "fuzz", about: "the fuzz targets build; requires a nightly compiler", is_gate: false, run: fuzz },
];

const MACHETE: Tool = Tool { package: "cargo-machete", subcommand: "machete", version: "0.9.2" };
const DENY: Tool = Tool { package: "cargo-deny", subcommand: "deny", version: "0.20.2" };
const SEMVER_CHECKS: Tool = Tool { package: "cargo-semver-checks", subcommand: "semver-checks", version: "0.51.0" };
const FUZZ: Tool = Tool { package: "cargo-fuzz", subcommand: "fuzz", version: "0.13.2" };

/// The feature that enables the benchmarks.
pub const BENCHES: &str = "hwcloud-benches/run";

/// The minimum supported Rust version of the manifests.
const RUST_VERSION: &str = env!("CARGO_PKG_RUST_VERSION");

const fn gate(name: &'static str, about: &'static str, run: fn(&Context) -> Result<Outcome>) -> Step {
    Step { name, about, is_gate: true, run }
}

fn unused(context: &Context) -> Result<Outcome> {
    if let Some(missing) = context.needs_tool(&MACHETE)? {
        return Ok(missing);
    }
    run(&mut context.cargo(&["machete", "--with-metadata", "--skip-target-dir"]))
}

fn deny(context: &Context, checks: &[&str]) -> Result<Outcome> {
    if let Some(missing) = context.needs_tool(&DENY)? {
        return Ok(missing);
    }
    run(context.cargo(&["deny", "check", "--hide-inclusion-graph"]).args(checks))
}

/// Runs the tests that `cargo test` ignores, one at a time because some measure the memory of their process.
fn slow_tests(context: &Context) -> Result<Outcome> {
    let slow = ["test", "--package", "hwcloud-tests", "--", "--ignored", "--test-threads", "1"];
    let passed = run(context.cargo(&slow).env("INSTA_UPDATE", "no"))?;
    if !matches!(passed, Outcome::Passed) {
        return Ok(passed);
    }
    run(&mut context.cargo(&["test", "--package", "hwcloud-benches", "--all-features"]))
}

fn msrv(context: &Context) -> Result<Outcome> {
    if let Some(missing) = context.needs_toolchain(RUST_VERSION)? {
        return Ok(missing);
    }
    let check = ["check", "--workspace", "--all-targets", "--features", BENCHES, "--locked", "--target-dir", "target/msrv"];
    run(&mut context.cargo_of(RUST_VERSION, &check))
}

/// Compares with the last release, which is a tag of the repository.
fn semver(context: &Context) -> Result<Outcome> {
    let Some(release) = last_release(context) else {
        return Ok(Outcome::Skipped("there is no release yet: no tag such as v0.1.0".to_owned()));
    };
    if let Some(missing) = context.needs_tool(&SEMVER_CHECKS)? {
        return Ok(missing);
    }
    let unpublished = ["--exclude", "hwcloud-xtask", "--exclude", "hwcloud-tests"];
    run(context.cargo(&["semver-checks", "--workspace", "--baseline-rev", &release]).args(unpublished))
}

/// Returns the tag of the last release in the history of the checked-out commit.
fn last_release(context: &Context) -> Option<String> {
    let output = context.command("git", &["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"]).output().ok()?;
    let tag = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && !tag.trim().is_empty()).then(|| tag.trim().to_owned())
}

fn fuzz(context: &Context) -> Result<Outcome> {
    if let Some(missing) = context.needs_toolchain("nightly")? {
        return Ok(missing);
    }
    if let Some(missing) = context.needs_tool(&FUZZ)? {
        return Ok(missing);
    }
    if !succeeds(&mut context.command("c++", &["--version"])) {
        return Ok(Outcome::Skipped("there is no C++ compiler `c++`, which libFuzzer requires".to_owned()));
    }
    run(&mut context.cargo_of("nightly", &["fuzz", "build", "--sanitizer", "none"]))
}
