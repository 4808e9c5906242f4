//! Errors of starting and configuring a mock server.

use std::net::SocketAddr;
use std::path::PathBuf;

/// Why a server cannot start, or cannot be configured as requested.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MockError {
    /// The folder of specs cannot be read.
    #[error(
        "cannot read the folder of specs {}: {cause}; \
         give the right one, with --openapi or MockServer::builder().openapi(…)",
        folder.display()
    )]
    Read {
        /// The folder.
        folder: PathBuf,
        /// The error of the operating system.
        cause: std::io::Error,
    },
    /// No folder was given, and the crate was built outside its repository, which has the specs.
    #[error(
        "no specs are built in, because the crate was built from a package and not in its repository; \
         give a folder of specs, with --openapi or MockServer::builder().openapi(…)"
    )]
    NotBuiltIn,
    /// The folder contains no spec.
    #[error("there is no spec in {}: a YAML or JSON file that starts with `openapi: 3.0.3`", folder.display())]
    NoSpecs {
        /// The folder.
        folder: PathBuf,
    },
    /// The specs have errors.
    #[error("the specs have errors:\n{report}")]
    Specs {
        /// Each error with its position, on one or more lines.
        report: String,
    },
    /// Two operations have the same method and path.
    #[error("{first} and {second} have the same method and path, {route}; serve their specs on two servers")]
    Collision {
        /// The first operation, `spec.operation`.
        first: String,
        /// The second operation, `spec.operation`.
        second: String,
        /// Method and path.
        route: String,
    },
    /// No operation has this name, or several have it.
    #[error("{name} is not an operation; {hint}")]
    Operation {
        /// The name that was given.
        name: String,
        /// The known names.
        hint: String,
    },
    /// An operation cannot have this lifecycle.
    #[error("{operation} cannot have this lifecycle: {reason}")]
    Lifecycle {
        /// The operation.
        operation: String,
        /// Why not.
        reason: String,
    },
    /// A fault is invalid.
    #[error("invalid fault: {reason}")]
    Fault {
        /// Why not.
        reason: String,
    },
    /// The text of a lifecycle or fault cannot be parsed.
    #[error("`{text}` is not a {what}: {reason}")]
    Syntax {
        /// The text.
        text: String,
        /// What it should have been: `lifecycle` or `fault`.
        what: &'static str,
        /// What is wrong with it, and the syntax.
        reason: String,
    },
    /// The server cannot listen on the address.
    #[error("cannot listen on {address}: {cause}; choose another port, or 0 for one that is free")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// The error of the operating system.
        cause: std::io::Error,
    },
}
