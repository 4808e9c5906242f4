//! Setting a server up before it starts.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use tokio::net::TcpListener;

use crate::authentication::{AccessKey, Authentication};
use crate::connection;
use crate::contract::{Contract, RouteInfo};
use crate::error::MockError;
use crate::fault::{Faults, Roller};
use crate::handler::{OnAnswer, Shared};
use crate::lifecycle::Lifecycle;
use crate::record::{ReceivedRequest, Record};
use crate::secret::Secret;
use crate::server::{MockServer, add_faults, set_lifecycle};
use crate::tokens::Tokens;

/// How many requests are kept unless another number is set.
const KEPT: usize = 10_000;

/// Sets a [`MockServer`] up. Each method says what it defaults to; what is wrong is said when it starts.
#[must_use]
pub struct MockServerBuilder {
    openapi: Option<PathBuf>,
    address: IpAddr,
    port: u16,
    authentication: Authentication,
    lifecycles: Vec<(String, Option<String>, Lifecycle)>,
    faults: Vec<Faults>,
    seed: u64,
    kept: usize,
    on_answer: Option<OnAnswer>,
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
            kept: KEPT,
            on_answer: None,
        }
    }
}

impl MockServerBuilder {
    /// The folder of specs and their examples: by default those that were in the crate's repository when it was built. A package
    /// from a registry has none, and needs a folder.
    pub fn openapi(mut self, folder: impl Into<PathBuf>) -> Self {
        self.openapi = Some(folder.into());
        self
    }

    /// The address to listen on: 127.0.0.1 by default, which nobody else can reach.
    pub fn address(mut self, address: impl Into<IpAddr>) -> Self {
        self.address = address.into();
        self
    }

    /// The port to listen on: one that is free by default, and for 0.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The only token that is taken, besides those that the server gives out itself: any token by default.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.authentication.token = Some(Secret::new(token));
        self
    }

    /// An access key that requests may be signed with: no signature is taken by default, since none can be checked.
    pub fn access_key(self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.key(id.into(), secret.into(), None)
    }

    /// A temporary access key, whose security token must be sent and signed.
    pub fn temporary_access_key(
        self,
        id: impl Into<String>,
        secret: impl Into<String>,
        security_token: impl Into<String>,
    ) -> Self {
        self.key(id.into(), secret.into(), Some(Secret::new(security_token)))
    }

    fn key(mut self, id: String, secret: String, security_token: Option<Secret>) -> Self {
        self.authentication.access_keys.push(AccessKey { id, secret: Secret::new(secret), security_token });
        self
    }

    /// The lifecycle of one thing: [`MockServer::lifecycle`].
    pub fn lifecycle(mut self, operation: impl Into<String>, id: impl Into<String>, lifecycle: Lifecycle) -> Self {
        self.lifecycles.push((operation.into(), Some(id.into()), lifecycle));
        self
    }

    /// The lifecycle of everything else: [`MockServer::default_lifecycle`]. By default, it is what the example says, for ever.
    pub fn default_lifecycle(mut self, operation: impl Into<String>, lifecycle: Lifecycle) -> Self {
        self.lifecycles.push((operation.into(), None, lifecycle));
        self
    }

    /// Something that goes wrong; nothing does by default. Of several that strike at once, the first one counts, and all latency.
    pub fn faults(mut self, faults: Faults) -> Self {
        self.faults.push(faults);
        self
    }

    /// Where all randomness starts from: 0 by default.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Whether requests are kept: yes by default, the latest 10 000, each with up to 64 KiB of its body.
    pub fn record(self, record: bool) -> Self {
        self.record_limit(if record { KEPT } else { 0 })
    }

    /// How many requests are kept, the latest ones.
    pub fn record_limit(mut self, requests: usize) -> Self {
        self.kept = requests;
        self
    }

    /// Called with each request that has been answered, on the server's tasks: it should be quick.
    pub fn on_answer(mut self, on_answer: impl Fn(&ReceivedRequest) + Send + Sync + 'static) -> Self {
        self.on_answer = Some(Box::new(on_answer));
        self
    }

    /// What the server would serve. It reads the specs, and blocks meanwhile.
    ///
    /// # Errors
    ///
    /// As [`start`](Self::start), as far as the specs are concerned.
    pub fn routes(&self) -> Result<Vec<RouteInfo>, MockError> {
        Ok(Contract::read(self.openapi.as_deref())?.routes.iter().map(|route| route.info()).collect())
    }

    /// Reads the specs and starts the server on the tokio runtime that this is called in.
    ///
    /// # Errors
    ///
    /// [`MockError`]: specs that cannot be read or have errors, two operations of the same method and path, an operation that is
    /// not there, a lifecycle that does not fit its operation, a port that is in use.
    pub async fn start(self) -> Result<MockServer, MockError> {
        let folder = self.openapi.clone();
        let contract = match tokio::task::spawn_blocking(move || Contract::read(folder.as_deref())).await {
            Ok(contract) => contract?,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(error) => return Err(MockError::Specs { report: format!("reading them was cancelled: {error}") }),
            },
        };
        let shared = Arc::new(Shared {
            contract,
            authentication: self.authentication,
            tokens: Tokens::new(self.seed),
            faults: Roller::new(self.seed),
            record: Record::new(self.kept),
            on_answer: self.on_answer,
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
