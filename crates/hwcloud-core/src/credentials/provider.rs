//! The seam for credentials that this crate knows nothing of.

use std::error::Error as StdError;
use std::pin::Pin;

use super::Credentials;

/// What a [`CredentialsProvider`] gives when it is done.
pub type CredentialsFuture<'a> = Pin<Box<dyn Future<Output = Result<Credentials, Box<dyn StdError + Send + Sync>>> + Send + 'a>>;

/// Gives credentials, and others when those expire: from IAM by user name and password, from a metadata service, from a vault.
///
/// Its credentials are kept until shortly before the moment that [`Credentials::expires_at`] names, or until a service
/// refuses them with 401. Many calls that need them at once make one request to the provider, made by the first of them: if that
/// call is dropped, the next one asks again.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use hwcloud_core::{Config, Credentials, CredentialsFuture, CredentialsProvider};
///
/// struct FromVault;
///
/// impl CredentialsProvider for FromVault {
///     fn provide(&self) -> CredentialsFuture<'_> {
///         Box::pin(async {
///             let token = std::env::var("TOKEN").unwrap_or_else(|_| "MIIFqQYJKoZI".to_owned());
///             Ok(Credentials::token(token).expires_at(SystemTime::now() + Duration::from_secs(3600)))
///         })
///     }
/// }
///
/// # fn main() -> Result<(), hwcloud_core::Error> {
/// let config = Config::builder().region("cn-north-4").credentials_provider(FromVault).build()?;
/// # let _ = config;
/// # Ok(())
/// # }
/// ```
pub trait CredentialsProvider: Send + Sync + 'static {
    /// Asks for credentials. The call that waits for them sets the time limit.
    fn provide(&self) -> CredentialsFuture<'_>;
}
