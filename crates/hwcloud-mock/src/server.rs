//! A running server.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use hwcloud_core::{Config, ConfigBuilder};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::api::{Apis, RouteInfo};
use crate::builder::MockServerBuilder;
use crate::connection;
use crate::error::MockError;
use crate::fault::{FaultInjector, Faults};
use crate::handler::Shared;
use crate::journal::{Journal, ReceivedRequest};
use crate::lifecycle::Lifecycle;
use crate::tokens::Tokens;

/// The project of [`MockServer::config`].
pub const PROJECT_ID: &str = "0123456789abcdef0123456789abcdef";
/// The token of that configuration, unless the server was given a token or an access key.
const ANY_TOKEN: &str = "mock-token";

/// A local server that plays the services of HUAWEI CLOUD as their specs describe them.
///
/// Serves all specs on one port until it is dropped, which also closes its connections. Runs on the tokio runtime that it was
/// started on.
pub struct MockServer {
    shared: Arc<Shared>,
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl MockServer {
    /// Starts a server with the [built-in specs](MockServerBuilder::openapi) on a free port that accepts any token.
    ///
    /// # Errors
    ///
    /// See [`MockServerBuilder::start`].
    pub async fn start() -> Result<Self, MockError> {
        Self::builder().start().await
    }

    /// Returns a builder with default settings.
    pub fn builder() -> MockServerBuilder {
        MockServerBuilder::default()
    }

    /// Returns the URL, such as `http://127.0.0.1:8080`. It is the endpoint of every service.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns a configuration for clients of this server: endpoint, project [`PROJECT_ID`], and credentials that the server accepts.
    ///
    /// # Errors
    ///
    /// See [`ConfigBuilder::build`]; for example, a token that no header can hold.
    pub fn config(&self) -> Result<Config, hwcloud_core::Error> {
        self.config_builder().build()
    }

    /// Returns the same configuration as a builder, to set timeouts, retries or other credentials.
    pub fn config_builder(&self) -> ConfigBuilder {
        let builder = Config::builder().endpoint(self.url()).project_id(PROJECT_ID).allow_http(true);
        let authentication = &self.shared.authentication;
        match (&authentication.token, authentication.access_keys.first()) {
            (Some(token), _) => builder.token(token),
            (None, None) => builder.token(ANY_TOKEN),
            (None, Some(key)) => match &key.security_token {
                None => builder.access_key(&key.id, &key.secret),
                Some(token) => builder.credentials(hwcloud_core::Credentials::temporary_access_key(&key.id, &key.secret, token)),
            },
        }
    }

    /// Returns the operations that the server plays, in the order of specs and paths.
    pub fn routes(&self) -> Vec<RouteInfo> {
        self.shared.apis.routes.iter().map(|route| route.info()).collect()
    }

    /// Sets the lifecycle of one resource, by the operation that reports on it and its id: the argument of the last path parameter,
    /// or of the query parameter that selects one element of a list. It starts with the next request.
    ///
    /// # Errors
    ///
    /// Returns [`MockError::Operation`] for an unknown operation and [`MockError::Lifecycle`] for a lifecycle that the operation cannot
    /// have.
    pub fn lifecycle(&self, operation: &str, id: impl Into<String>, lifecycle: Lifecycle) -> Result<(), MockError> {
        set_lifecycle(&self.shared, operation, Some(id.into()), lifecycle)
    }

    /// Sets the lifecycle of every resource of an operation without one of its own.
    ///
    /// # Errors
    ///
    /// See [`MockServer::lifecycle`].
    pub fn default_lifecycle(&self, operation: &str, lifecycle: Lifecycle) -> Result<(), MockError> {
        set_lifecycle(&self.shared, operation, None, lifecycle)
    }

    /// Adds a fault, from the next request on.
    ///
    /// # Errors
    ///
    /// Returns [`MockError::Operation`] for an unknown operation and [`MockError::Fault`] for an invalid status or rate.
    pub fn faults(&self, faults: Faults) -> Result<(), MockError> {
        add_faults(&self.shared, faults)
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.shared.faults.clear();
    }

    /// Returns the journal: the latest requests in order of arrival, at most 10 000 unless configured otherwise.
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.shared.journal.all()
    }

    /// Returns the journal and empties it.
    pub fn take_requests(&self) -> Vec<ReceivedRequest> {
        self.shared.journal.take()
    }

    /// Returns the number of all requests so far.
    pub fn request_count(&self) -> u64 {
        self.shared.journal.count()
    }

    /// Returns the number of all requests for an operation so far.
    ///
    /// # Errors
    ///
    /// Returns [`MockError::Operation`] for an unknown operation.
    pub fn operation_count(&self, operation: &str) -> Result<u64, MockError> {
        Ok(self.shared.apis.operation(operation)?.requests.load(Ordering::Relaxed))
    }

    /// Returns the number of connections so far, open or closed.
    pub fn connection_count(&self) -> u64 {
        self.shared.connections.load(Ordering::Relaxed)
    }

    /// Waits until the server has received this many requests since it started.
    pub async fn wait_for_requests(&self, count: u64) {
        self.shared.journal.wait_for(count).await;
    }

    /// Stops the server and waits until its connections are closed.
    pub async fn stop(mut self) {
        self.task.abort();
        // An aborted task returns an error.
        let _ = (&mut self.task).await;
    }
}

impl MockServerBuilder {
    /// Reads the specs and starts the server on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// Returns [`MockError`] for specs that cannot be read or have errors, two operations of the same method and path, an unknown
    /// operation, a lifecycle that its operation cannot have, and a port that is in use.
    pub async fn start(self) -> Result<MockServer, MockError> {
        let folder = self.openapi;
        let apis = match tokio::task::spawn_blocking(move || Apis::read(folder.as_deref())).await {
            Ok(apis) => apis?,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(error) => return Err(MockError::Specs { report: format!("reading them was cancelled: {error}") }),
            },
        };
        let shared = Arc::new(Shared {
            apis,
            authentication: self.authentication,
            tokens: Tokens::new(self.seed),
            faults: FaultInjector::new(self.seed),
            journal: Journal::new(self.journal_limit),
            on_response: self.on_response,
            connections: AtomicU64::new(0),
        });
        for (operation, id, lifecycle) in self.lifecycles {
            set_lifecycle(&shared, &operation, id, lifecycle)?;
        }
        for faults in self.faults {
            add_faults(&shared, faults)?;
        }
        let wanted = SocketAddr::new(self.address, self.port);
        let failed = |cause| MockError::Listen { address: wanted, cause };
        let listener = TcpListener::bind(wanted).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let task = tokio::spawn(connection::serve(listener, Arc::clone(&shared)));
        Ok(MockServer { shared, address, task })
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

fn set_lifecycle(shared: &Shared, operation: &str, id: Option<String>, lifecycle: Lifecycle) -> Result<(), MockError> {
    let route = shared.apis.operation(operation)?;
    let invalid = |reason| MockError::Lifecycle { operation: operation.to_owned(), reason };
    lifecycle.check(route.operation().waiter.as_ref()).map_err(invalid)?;
    route.resources.set(id, lifecycle);
    Ok(())
}

fn add_faults(shared: &Shared, faults: Faults) -> Result<(), MockError> {
    if let Some(operation) = &faults.operation {
        shared.apis.operation(operation)?;
    }
    faults.check().map_err(|reason| MockError::Fault { reason })?;
    shared.faults.add(faults);
    Ok(())
}
