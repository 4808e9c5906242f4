//! `hwcloud-mock`: runs the mock server from the shell, or lists its operations.

#![forbid(unsafe_code)]

mod cli;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;
use cli::{Cli, Command, Serve, Specs};
use hwcloud_mock::{MockServer, MockServerBuilder, ReceivedRequest, RouteInfo};
use jiff::Timestamp;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Serve(serve) => self::serve(&serve),
        Command::Routes(specs) => builder(&specs).routes().map_err(anyhow::Error::from).and_then(|routes| print(&routes)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn builder(specs: &Specs) -> MockServerBuilder {
    match &specs.openapi {
        Some(folder) => MockServer::builder().openapi(folder),
        None => MockServer::builder(),
    }
}

#[tokio::main]
async fn serve(serve: &Serve) -> anyhow::Result<()> {
    let quiet = serve.quiet;
    let mut builder = serve.configure(builder(&serve.specs))?.journal(false);
    if !quiet {
        builder = builder.on_response(|request| drop(writeln!(io::stdout().lock(), "{}", line(request))));
    }
    let server = builder.start().await?;
    if !quiet {
        print(&server.routes())?;
        let config = format!("Config::builder().endpoint(\"{}\").project_id(\"p\").token(\"t\").build()?", server.url());
        writeln!(io::stdout().lock(), "for a client: {config}")?;
    }
    // Scripts read the URL from this line, which --quiet keeps.
    writeln!(io::stdout().lock(), "listening on {}", server.url())?;
    tokio::signal::ctrl_c().await?;
    server.stop().await;
    Ok(())
}

fn print(routes: &[RouteInfo]) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    for route in routes {
        writeln!(out, "{route}")?;
    }
    Ok(())
}

/// Returns the log line of a request. Contains no headers and no body, and so no secrets.
fn line(request: &ReceivedRequest) -> String {
    let time = Timestamp::try_from(request.received_at).unwrap_or_default();
    let status = request.status.map_or_else(|| "reset".to_owned(), |status| status.to_string());
    let operation = request.operation.as_deref().unwrap_or("-");
    let milliseconds = request.duration.as_secs_f64() * 1000.0;
    let mut line = format!("{time:.3} {} {}", request.method, request.path);
    if !request.query.is_empty() {
        line.push_str(&format!("?{}", request.query));
    }
    line.push_str(&format!(" {operation} {status} {milliseconds:.1}ms"));
    if let Some(fault) = &request.fault {
        line.push_str(&format!(" fault: {fault}"));
    }
    if let Some(reason) = &request.reason {
        line.push_str(&format!(" ({reason})"));
    }
    line
}
