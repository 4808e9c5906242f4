//! What can keep a mock server from starting, or from being set up as asked.

use std::net::SocketAddr;
use std::path::PathBuf;

/// Why a server cannot start, or cannot be set up as asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MockError {
    /// The folder of specs cannot be read.
    #[error(
        "cannot read the folder of specs {}: {cause}; \
         name the right one, with --openapi or MockServer::builder().openapi(…)",
        folder.display()
    )]
    Read {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// No folder was named, and the crate was built without the workspace that has the specs.
    #[error(
        "no specs are built in, because the crate was built from a package and not in its repository; \
         name a folder of specs, with --openapi or MockServer::builder().openapi(…)"
    )]
    NotBuiltIn,
    /// The folder has no spec in it.
    #[error("there is no spec in {}: a YAML or JSON file that starts with `openapi: 3.0.3`", folder.display())]
    NoSpecs {
        /// The folder.
        folder: PathBuf,
    },
    /// The specs have errors.
    #[error("the specs have errors:\n{report}")]
    Specs {
        /// Each error with its place, a line or more.
        report: String,
    },
    /// Two operations cannot be told apart by their requests.
    #[error("{first} and {second} have the same method and path, {route}; serve their specs on two servers")]
    Collision {
        /// The first operation, `spec.operation`.
        first: String,
        /// The second operation, `spec.operation`.
        second: String,
        /// Method and path.
        route: String,
    },
    /// No operation has this name, or more than one.
    #[error("{name} names no operation; {hint}")]
    Operation {
        /// The name that was given.
        name: String,
        /// Which names there are.
        hint: String,
    },
    /// A lifecycle that an operation cannot have.
    #[error("{operation} cannot have this lifecycle: {reason}")]
    Lifecycle {
        /// The operation.
        operation: String,
        /// Why not.
        reason: String,
    },
    /// A fault that no answer can have.
    #[error("there is no such fault: {reason}")]
    Fault {
        /// Why not.
        reason: String,
    },
    /// A lifecycle or fault that is not written as it should be.
    #[error("`{text}` is no {what}: {reason}")]
    Syntax {
        /// What was given.
        text: String,
        /// What it should have been.
        what: &'static str,
        /// What is wrong with it, and what is right.
        reason: String,
    },
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {cause}; choose another port, or 0 for one that is free")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        cause: std::io::Error,
    },
}
