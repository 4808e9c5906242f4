//! The settings of a server before it starts.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use crate::api::{Apis, RouteInfo};
use crate::authentication::{AccessKey, Authentication};
use crate::error::MockError;
use crate::fault::Faults;
use crate::handler::OnResponse;
use crate::journal::ReceivedRequest;
use crate::lifecycle::Lifecycle;

/// The default number of requests in the journal.
const JOURNAL_LIMIT: usize = 10_000;

/// Configures a mock server. Invalid settings are reported when it starts.
#[must_use]
pub struct MockServerBuilder {
    pub(crate) openapi: Option<PathBuf>,
    pub(crate) address: IpAddr,
    pub(crate) port: u16,
    pub(crate) authentication: Authentication,
    /// Operation, id of a resource if it is for one only, and the lifecycle.
    pub(crate) lifecycles: Vec<(String, Option<String>, Lifecycle)>,
    pub(crate) faults: Vec<Faults>,
    pub(crate) seed: u64,
    pub(crate) journal_limit: usize,
    pub(crate) on_response: Option<OnResponse>,
}

impl Default for MockServerBuilder {
    fn default() -> Self {
        Self {
            openapi: None,
            address: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            authentication: Authentication::default(),
            lifecycles: Vec::new(),
            faults: Vec::new(),
            seed: 0,
            journal_limit: JOURNAL_LIMIT,
            on_response: None,
        }
    }
}

impl MockServerBuilder {
    /// Sets the folder of specs and their examples. Defaults to the built-in specs: those of the repository that the crate was built
    /// in. A package from a registry has none, and needs a folder.
    pub fn openapi(mut self, folder: impl Into<PathBuf>) -> Self {
        self.openapi = Some(folder.into());
        self
    }

    /// Sets the address to listen on. Defaults to 127.0.0.1, which other machines cannot reach.
    pub fn address(mut self, address: impl Into<IpAddr>) -> Self {
        self.address = address.into();
        self
    }

    /// Sets the port to listen on. Defaults to 0, which picks a free port.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sets the only accepted token, besides those that the server issues. By default, any token is accepted.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.authentication.token = Some(token.into());
        self
    }

    /// Adds an access key that requests can be signed with. By default, no signature is accepted, because none can be verified.
    pub fn access_key(self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.key(id.into(), secret.into(), None)
    }

    /// Adds a temporary access key, whose security token must be sent and signed.
    pub fn temporary_access_key(
        self,
        id: impl Into<String>,
        secret: impl Into<String>,
        security_token: impl Into<String>,
    ) -> Self {
        self.key(id.into(), secret.into(), Some(security_token.into()))
    }

    fn key(mut self, id: String, secret: String, security_token: Option<String>) -> Self {
        self.authentication.access_keys.push(AccessKey { id, secret, security_token });
        self
    }

    /// Sets the lifecycle of one resource, by operation and id: the argument of the last path parameter, or of the query parameter
    /// that selects one element of a list.
    pub fn lifecycle(mut self, operation: impl Into<String>, id: impl Into<String>, lifecycle: Lifecycle) -> Self {
        self.lifecycles.push((operation.into(), Some(id.into()), lifecycle));
        self
    }

    /// Sets the lifecycle of every resource of an operation without one of its own. By default, responses are the documented examples.
    pub fn default_lifecycle(mut self, operation: impl Into<String>, lifecycle: Lifecycle) -> Self {
        self.lifecycles.push((operation.into(), None, lifecycle));
        self
    }

    /// Adds a fault. Of several faults that hit a response, the first one applies; latencies add up.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.faults.push(faults);
        self
    }

    /// Sets the seed of random decisions. Defaults to 0.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Sets whether the journal keeps requests. By default, it keeps the latest 10 000, each with up to 64 KiB of its body.
    pub fn journal(self, enabled: bool) -> Self {
        self.journal_limit(if enabled { JOURNAL_LIMIT } else { 0 })
    }

    /// Sets how many requests the journal keeps.
    pub fn journal_limit(mut self, requests: usize) -> Self {
        self.journal_limit = requests;
        self
    }

    /// Sets a function to call with each request once its response is known. It runs on the server's tasks and should be quick.
    pub fn on_response(mut self, on_response: impl Fn(&ReceivedRequest) + Send + Sync + 'static) -> Self {
        self.on_response = Some(Box::new(on_response));
        self
    }

    /// Returns the operations that the server would play. Reads the specs, which blocks.
    ///
    /// # Errors
    ///
    /// Returns [`MockError`] for specs that cannot be read or have errors, and for two operations of the same method and path.
    pub fn routes(&self) -> Result<Vec<RouteInfo>, MockError> {
        Ok(Apis::read(self.openapi.as_deref())?.routes.iter().map(|route| route.info()).collect())
    }
}

impl fmt::Debug for MockServerBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockServerBuilder")
            .field("openapi", &self.openapi)
            .field("address", &self.address)
            .field("port", &self.port)
            .field("lifecycles", &self.lifecycles)
            .field("faults", &self.faults)
            .field("seed", &self.seed)
            .finish_non_exhaustive()
    }
}
