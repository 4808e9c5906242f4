//! Clean checks and builds of a program that uses our crates.

use std::fs;

use anyhow::{Context as _, Result};
use progenitor::InterfaceStyle;

use super::workspace::Workspace;
use crate::Figure;
use crate::cost::Costs;
use crate::figure::{bytes, seconds};

/// The programs, each of which uses one crate: our model, our client, or plain progenitor's crate, which is both.
const USERS: [&str; 3] = ["uses-model", "uses-client", "uses-plain"];
const PEER: &str = "plain progenitor's crate";

/// Prints the figures.
pub(super) fn run(quick: bool) -> Result<()> {
    let workspace = Workspace::new()?;
    add_users(&workspace)?;
    workspace.prepare()?;
    let mut costs: [Costs; 3] = Default::default();
    for _ in 0..if quick { 1 } else { 3 } {
        for (user, costs) in USERS.iter().zip(&mut costs) {
            costs.add(workspace.cargo("cold", &["check", "-p", user])?);
            fs::remove_dir_all(workspace.path("cold")).context("the target folder cannot be removed")?;
        }
    }
    let crates = USERS.iter().map(|user| workspace.crates_below(user)).collect::<Result<Vec<_>>>()?;
    for (index, what) in ["a model crate", "a client crate"].into_iter().enumerate() {
        Figure::new(format!("cold cargo check of a program that uses {what}"), seconds(costs[index].seconds()))
            .beside(PEER, seconds(costs[2].seconds()), costs[index].seconds_by(&costs[2]))
            .print();
        #[allow(clippy::cast_precision_loss, reason = "a small number")]
        Figure::new(format!("crates in the tree of {what}"), crates[index])
            .beside(PEER, crates[2], crates[index] as f64 / crates[2] as f64)
            .print();
    }
    if !quick {
        sizes(&workspace)?;
    }
    Ok(())
}

/// Measures the sizes of programs that make one call.
fn sizes(workspace: &Workspace) -> Result<()> {
    let mut sizes = Vec::new();
    for user in &USERS[1..] {
        workspace.cargo("release", &["build", "--release", "--config", "profile.release.strip=true", "-p", user])?;
        sizes.push(fs::metadata(workspace.path("release/release").join(user)).context("there is no program")?.len());
    }
    #[allow(clippy::cast_precision_loss, reason = "three digits are shown")]
    Figure::new("release binary that makes one call, stripped", bytes(sizes[0]))
        .beside(PEER, bytes(sizes[1]), sizes[0] as f64 / sizes[1] as f64)
        .print();
    Ok(())
}

fn add_users(workspace: &Workspace) -> Result<()> {
    const TOKIO: &str = "tokio = { workspace = true, features = [\"macros\", \"rt\"] }\n";
    let model = Workspace::ours("hwcloud-cbr-model") + "serde_json.workspace = true\n";
    workspace.add_user(USERS[0], &model, MODEL)?;
    let client = Workspace::ours("hwcloud-cbr-client") + "hwcloud-core.workspace = true\n" + TOKIO;
    workspace.add_user(USERS[1], &client, CLIENT)?;
    let yaml = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/cbr.yaml")).context("cannot read cbr.yaml")?;
    workspace.add_plain("plain-cbr", &yaml, InterfaceStyle::Positional)?;
    // Plain progenitor's crate has no TLS by itself: it gets the same as ours.
    let plain = "plain-cbr = { path = \"../../peers/plain-cbr\" }\n\
        reqwest = { workspace = true, features = [\"rustls-no-provider\", \"http2\", \"gzip\"] }\n\
        rustls = { workspace = true, features = [\"ring\"] }\n";
    workspace.add_user(USERS[2], &format!("{plain}{TOKIO}"), PLAIN)
}

const MODEL: &str = r#"
fn main() {
    let log: hwcloud_cbr_model::ShowOpLogResponse = serde_json::from_str("{}").unwrap();
    println!("{log:?}");
}
"#;

const CLIENT: &str = r#"
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = hwcloud_core::Config::builder().region("cn-north-4").project_id("p").token("t").build()?;
    let client = hwcloud_cbr_client::Client::new(&config)?;
    println!("{:?}", client.show_op_log("id").send().await?);
    Ok(())
}
"#;

const PLAIN: &str = r#"
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert("x-auth-token", reqwest::header::HeaderValue::from_static("t"));
    let http = reqwest::Client::builder().default_headers(headers).build()?;
    let client = plain_cbr::Client::new_with_client("https://cbr.cn-north-4.myhuaweicloud.com", http);
    println!("{:?}", client.show_op_log("p", "id").await?);
    Ok(())
}
"#;
