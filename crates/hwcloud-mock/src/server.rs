//! A running server and what can be asked of it.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use hwcloud_core::{Config, ConfigBuilder};
use tokio::task::JoinHandle;

use crate::builder::MockServerBuilder;
use crate::contract::RouteInfo;
use crate::error::MockError;
use crate::fault::Faults;
use crate::handler::Shared;
use crate::lifecycle::Lifecycle;
use crate::record::ReceivedRequest;

/// The project in the configuration that [`MockServer::config`] gives.
pub const PROJECT_ID: &str = "0123456789abcdef0123456789abcdef";
/// The token in that configuration, unless the server was given a token or an access key.
const ANY_TOKEN: &str = "mock-token";

/// A server on this machine that answers like the services of HUAWEI CLOUD, as their specs say.
///
/// It serves all specs on one port, from when it is [started](Self::start) until it is dropped, which also closes its
/// connections. It runs on the tokio runtime that it was started on.
pub struct MockServer {
    pub(crate) shared: Arc<Shared>,
    pub(crate) address: SocketAddr,
    pub(crate) task: JoinHandle<()>,
}

impl MockServer {
    /// Starts a server with the [built-in specs](MockServerBuilder::openapi), on a free port, that takes any token.
    ///
    /// # Errors
    ///
    /// As [`MockServerBuilder::start`].
    pub async fn start() -> Result<Self, MockError> {
        Self::builder().start().await
    }

    /// A server to be set up.
    pub fn builder() -> MockServerBuilder {
        MockServerBuilder::default()
    }

    /// The URL, such as `http://127.0.0.1:8080`. It is the endpoint of every service.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// A configuration with which every client calls this server: endpoint, project [`PROJECT_ID`], and credentials that the
    /// server takes.
    ///
    /// # Errors
    ///
    /// As [`ConfigBuilder::build`], for example for a token that no header can hold.
    pub fn config(&self) -> Result<Config, hwcloud_core::Error> {
        self.config_builder().build()
    }

    /// The same, for those who want to set more: timeouts, retries, other credentials.
    pub fn config_builder(&self) -> ConfigBuilder {
        let builder = Config::builder().endpoint(self.url()).project_id(PROJECT_ID).allow_http(true);
        let authentication = &self.shared.authentication;
        match (&authentication.token, authentication.access_keys.first()) {
            (Some(token), _) => builder.token(token.expose()),
            (None, None) => builder.token(ANY_TOKEN),
            (None, Some(key)) => match &key.security_token {
                None => builder.access_key(&key.id, key.secret.expose()),
                Some(token) => builder.credentials(hwcloud_core::Credentials::temporary_access_key(
                    &key.id,
                    key.secret.expose(),
                    token.expose(),
                )),
            },
        }
    }

    /// What can be asked for, in the order of specs and paths.
    pub fn routes(&self) -> Vec<RouteInfo> {
        self.shared.contract.routes.iter().map(|route| route.info()).collect()
    }

    /// Sets the lifecycle of one thing, by the operation that reports on it and its id: the argument of the last parameter of the
    /// path, or of the parameter of the query that asks for one element of a list. It begins with the next request.
    ///
    /// # Errors
    ///
    /// [`MockError::Operation`] for a name that no operation has; [`MockError::Lifecycle`] for one that the operation cannot
    /// have.
    pub fn lifecycle(&self, operation: &str, id: impl Into<String>, lifecycle: Lifecycle) -> Result<(), MockError> {
        set_lifecycle(&self.shared, operation, Some(id.into()), lifecycle)
    }

    /// Sets the lifecycle of everything that an operation reports on and that has none of its own.
    ///
    /// # Errors
    ///
    /// As [`MockServer::lifecycle`].
    pub fn default_lifecycle(&self, operation: &str, lifecycle: Lifecycle) -> Result<(), MockError> {
        set_lifecycle(&self.shared, operation, None, lifecycle)
    }

    /// Adds a fault, from the next request on.
    ///
    /// # Errors
    ///
    /// [`MockError::Operation`] for a name that no operation has; [`MockError::Fault`] for a status or a rate that is none.
    pub fn faults(&self, faults: Faults) -> Result<(), MockError> {
        add_faults(&self.shared, faults)
    }

    /// Nothing goes wrong any more.
    pub fn clear_faults(&self) {
        self.shared.faults.clear();
    }

    /// The requests that the server has seen, in their order: the latest 10 000 of them, unless it was set up to keep more or
    /// less.
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.shared.record.all()
    }

    /// The same, and they are forgotten.
    pub fn take_requests(&self) -> Vec<ReceivedRequest> {
        self.shared.record.take()
    }

    /// How many requests the server has seen, kept or not.
    pub fn request_count(&self) -> u64 {
        self.shared.record.count()
    }

    /// How many requests for an operation the server has seen, kept or not.
    ///
    /// # Errors
    ///
    /// [`MockError::Operation`] for a name that no operation has.
    pub fn operation_count(&self, operation: &str) -> Result<u64, MockError> {
        Ok(self.shared.contract.operation(operation)?.requests.load(Ordering::Relaxed))
    }

    /// How many connections have been made to the server, open or not.
    pub fn connection_count(&self) -> u64 {
        self.shared.connections.load(Ordering::Relaxed)
    }

    /// Waits until the server has seen this many requests since it was started.
    pub async fn wait_for_requests(&self, count: u64) {
        self.shared.record.wait_for(count).await;
    }

    /// Stops the server, closes its connections, and waits until that is done.
    pub async fn stop(mut self) {
        self.task.abort();
        // It ends by being aborted; there is no other way.
        let _ = (&mut self.task).await;
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl fmt::Debug for MockServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockServer").field("address", &self.address).finish_non_exhaustive()
    }
}

pub(crate) fn set_lifecycle(shared: &Shared, operation: &str, id: Option<String>, lifecycle: Lifecycle) -> Result<(), MockError> {
    let route = shared.contract.operation(operation)?;
    let refused = |reason| MockError::Lifecycle { operation: operation.to_owned(), reason };
    lifecycle.check(route.operation().waiter.as_ref()).map_err(refused)?;
    route.things.set(id, lifecycle);
    Ok(())
}

pub(crate) fn add_faults(shared: &Shared, faults: Faults) -> Result<(), MockError> {
    if let Some(operation) = &faults.operation {
        shared.contract.operation(operation)?;
    }
    faults.check().map_err(|reason| MockError::Fault { reason })?;
    shared.faults.add(faults);
    Ok(())
}
