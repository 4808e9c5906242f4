//! Executes a request: authenticates it, sends it, and retries while that is harmless and may help.

mod attempt;
mod authenticate;
mod received;
mod retry;
mod trace;

use std::time::{Duration, SystemTime};

use http::{StatusCode, header};
use reqwest::Request;
use tracing::Instrument as _;

use received::Deadline;
pub use received::Received;
pub(crate) use retry::retry_after;

use crate::clock;
use crate::config::RetryPolicy;
use crate::credentials::{Cached, Credentials, Source};
use crate::error::{CallContext, CredentialsError, Error, TimeoutError};
use crate::info::OperationInfo;
use crate::service::Service;

/// The settings of one call that override those of its configuration.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CallSettings {
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<RetryPolicy>,
}

/// What all attempts of a call have in common.
struct Execution<'a> {
    service: &'a Service,
    info: &'a OperationInfo,
    retry: RetryPolicy,
    deadline: Deadline,
}

/// Sends `request` as `service` is configured to, except for `settings`.
pub(crate) async fn execute(
    service: &Service,
    mut request: Request,
    info: &OperationInfo,
    settings: CallSettings,
) -> Result<Received, Error> {
    request.headers_mut().insert(header::USER_AGENT, service.user_agent().clone());
    let span = trace::call(service, info);
    let started = tokio::time::Instant::now();
    async {
        // The timeout excludes the wait for the rate limit: it is not the service that is slow until then.
        service.acquire().await;
        let deadline = Deadline::after(settings.timeout.unwrap_or_else(|| service.config().timeout()));
        let retry = settings.retry.unwrap_or(*service.config().retry());
        let result = Execution { service, info, retry, deadline }.run(request).await;
        trace::finished(&result, started.elapsed());
        result
    }
    .instrument(span)
    .await
}

impl Execution<'_> {
    /// Attempts until one succeeds, or the error does not allow another.
    async fn run(&self, request: Request) -> Result<Received, Error> {
        let is_idempotent = retry::is_idempotent(request.method());
        let budget = self.service.retry_budget();
        let mut request = Some(request);
        // An attempt without credentials counts for the policy, but sends nothing.
        let (mut attempts, mut sent) = (0, 0);
        let mut has_paid = false;
        let mut has_renewed = false;
        let mut previous = None;
        loop {
            // A body that is a stream can be sent once.
            let copy = request.as_ref().and_then(Request::try_clone);
            let is_last = copy.is_none();
            let Some(this) = copy.or_else(|| request.take()) else { return Err(previous.unwrap_or_else(|| self.out_of_time(0))) };
            if attempts > 0 && self.deadline.run(self.service.acquire()).await.is_none() {
                return Err(with_previous(self.out_of_time(sent), previous));
            }
            attempts += 1;
            let failed = match self.attempt(this, sent).await {
                Ok(response) => {
                    budget.succeeded(has_paid);
                    return Ok(response);
                }
                Err(failed) => failed,
            };
            sent = failed.error.attempts();
            if is_last {
                return Err(with_previous(failed.error, previous));
            }
            // A request that was not authenticated was not processed, so that any method may be retried.
            if !has_renewed && self.has_fresh_credentials(&failed) {
                has_renewed = true;
                previous = Some(failed.error);
                continue;
            }
            let delay =
                is_idempotent.then(|| retry::delay(&self.retry, budget, self.deadline, &failed.error, attempts)).flatten();
            let Some(delay) = delay else { return Err(with_previous(failed.error, previous)) };
            has_paid = true;
            trace::retrying(&failed.error, delay);
            previous = Some(failed.error);
            if self.deadline.run(tokio::time::sleep(delay)).await.is_none() {
                return Err(with_previous(self.out_of_time(sent), previous));
            }
        }
    }

    /// Authenticates the request and sends it, after `sent` earlier attempts.
    async fn attempt(&self, mut request: Request, sent: u32) -> Result<Received, Failed> {
        let context = CallContext::new(self.info.id).with_attempts(sent);
        let (credentials, cached) = match self.credentials(context).await {
            Ok(credentials) => credentials,
            Err(error) => return Err(Failed { error, signed_at: None, cached: None }),
        };
        let outcome = authenticate::authenticate(&mut request, self.service, self.info, &credentials, context);
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(error) => return Err(Failed { error, signed_at: None, cached }),
        };
        let attempt = sent.saturating_add(1);
        let context = context.with_attempts(attempt);
        let span = trace::attempt(self.service, self.info, &request, attempt, &outcome.secrets);
        let sent = async {
            let result = attempt::send(self, request, context, &outcome.secrets).await;
            trace::attempted(&result);
            result
        };
        sent.instrument(span).await.map_err(|error| Failed { error, signed_at: outcome.signed_at, cached })
    }

    async fn credentials(&self, context: CallContext) -> Result<(Credentials, Option<Cached>), Error> {
        let config = self.service.config();
        if self.info.is_public {
            return Ok((Credentials::anonymous(), None));
        }
        match config.credentials() {
            Source::Fixed(credentials) => Ok((credentials.clone(), None)),
            Source::Provider(cache) => {
                match self.deadline.run(cache.get(config.clock().now(), self.deadline.remaining())).await {
                    None => Err(self.out_of_time(context.attempts)),
                    Some(Ok(cached)) => Ok((cached.credentials.clone(), Some(cached))),
                    Some(Err(cause)) => Err(Error::Credentials(CredentialsError { context, cause })),
                }
            }
        }
    }

    /// Returns whether a request that failed to authenticate can be retried with fresh credentials: signed by the service's
    /// clock, or with what the provider returns now.
    fn has_fresh_credentials(&self, failed: &Failed) -> bool {
        let Error::Service(error) = &failed.error else { return false };
        if !matches!(error.status(), StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
            return false;
        }
        if let Some(signed_at) = failed.signed_at
            && clock::date_of(error.headers()).is_some_and(|date| clock::is_off(signed_at, date))
        {
            return true;
        }
        if error.status() == StatusCode::UNAUTHORIZED
            && let (Some(cached), Source::Provider(cache)) = (&failed.cached, self.service.config().credentials())
        {
            cache.invalidate(cached);
            return true;
        }
        false
    }

    fn out_of_time(&self, attempts: u32) -> Error {
        self.deadline.exceeded(CallContext::new(self.info.id).with_attempts(attempts), None)
    }
}

/// An attempt that failed, and the credentials it used.
struct Failed {
    error: Error,
    signed_at: Option<SystemTime>,
    cached: Option<Cached>,
}

/// Adds the previous failure to the error of a call that ran out of time.
fn with_previous(error: Error, previous: Option<Error>) -> Error {
    match error {
        Error::Timeout(error) => Error::Timeout(TimeoutError { previous: previous.map(Box::new), ..error }),
        error => error,
    }
}
