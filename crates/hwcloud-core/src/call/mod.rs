//! One call: authenticate its request, send it, and repeat that while it is harmless and may help.

mod attempt;
mod authenticate;
mod clock;
mod deadline;
mod rate;
mod read;
mod retry;
mod trace;

use std::time::SystemTime;

use http::{StatusCode, header};
use reqwest::Request;
use tracing::Instrument as _;

pub(crate) use clock::Clock;
pub(crate) use deadline::Deadline;
pub(crate) use rate::RateLimit;
pub(crate) use read::read_body;
pub(crate) use retry::{Budget, retry_after};

use crate::codegen::{OperationInfo, Response, ResponseKind, Service};
use crate::credentials::{Credentials, Held, Source};
use crate::error::{CallContext, CredentialsError, Error, TimeoutError};
use crate::response::RawResponse;

/// What stays the same over all attempts of a call.
struct Call<'a> {
    service: &'a Service,
    info: &'a OperationInfo,
    kind: ResponseKind,
    deadline: Deadline,
}

/// Sends `request` as `service` is configured to.
pub(crate) async fn execute(service: &Service, mut request: Request, info: &OperationInfo) -> Result<Response, Error> {
    request.headers_mut().insert(header::USER_AGENT, service.user_agent().clone());
    let kind = info.response.unwrap_or_else(|| kind_from_accept(&request));
    let span = trace::call(service, info);
    let started = tokio::time::Instant::now();
    async {
        // The time of a call begins with its turn: it is not the service that is slow until then.
        service.turn().await;
        let deadline = Deadline::after(service.config().timeout());
        let call = Call { service, info, kind, deadline };
        let result = call.run(request).await;
        trace::finished(&result, started.elapsed());
        result
    }
    .instrument(span)
    .await
}

/// What the caller waits for, as the request's headers say it.
fn kind_from_accept(request: &Request) -> ResponseKind {
    if request.headers().contains_key(header::ACCEPT) { ResponseKind::Json } else { ResponseKind::Bytes }
}

impl Call<'_> {
    /// Attempts until one succeeds, or there is no use in another.
    async fn run(&self, request: Request) -> Result<Response, Error> {
        let is_idempotent = retry::is_idempotent(request.method());
        let (policy, budget) = (self.service.config().retry(), self.service.retry_budget());
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
            if attempts > 0 && self.deadline.run(self.service.turn()).await.is_none() {
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
            // A request that was not authenticated was not processed, so that any method may be repeated.
            if !has_renewed && self.has_new_proof(&failed) {
                has_renewed = true;
                previous = Some(failed.error);
                continue;
            }
            let delay = is_idempotent.then(|| retry::delay(policy, budget, self.deadline, &failed.error, attempts)).flatten();
            let Some(delay) = delay else { return Err(with_previous(failed.error, previous)) };
            has_paid = true;
            trace::retrying(&failed.error, delay);
            previous = Some(failed.error);
            if self.deadline.run(tokio::time::sleep(delay)).await.is_none() {
                return Err(with_previous(self.out_of_time(sent), previous));
            }
        }
    }

    /// Authenticates the request and sends it, after it has been `sent` so many times.
    async fn attempt(&self, mut request: Request, sent: u32) -> Result<Response, Failed> {
        let context = CallContext::new(self.info.operation_id).with_attempts(sent);
        let (credentials, held) = match self.credentials(context).await {
            Ok(credentials) => credentials,
            Err(error) => return Err(Failed { error, signed_at: None, held: None }),
        };
        let proof = authenticate::authenticate(&mut request, self.service, self.info, &credentials, context);
        let proof = match proof {
            Ok(proof) => proof,
            Err(error) => return Err(Failed { error, signed_at: None, held }),
        };
        let attempt = sent.saturating_add(1);
        let context = context.with_attempts(attempt);
        let span = trace::attempt(self.service, self.info, &request, attempt, &proof.secrets);
        let sent = async {
            let result = attempt::send(self, request, context, &proof.secrets).await;
            trace::attempted(&result);
            result
        };
        sent.instrument(span).await.map_err(|error| Failed { error, signed_at: proof.signed_at, held })
    }

    async fn credentials(&self, context: CallContext) -> Result<(Credentials, Option<Held>), Error> {
        let config = self.service.config();
        if self.info.is_public {
            return Ok((Credentials::anonymous(), None));
        }
        match config.credentials() {
            Source::Fixed(credentials) => Ok((credentials.clone(), None)),
            Source::Provider(cache) => {
                match self.deadline.run(cache.get(config.clock().now(), self.deadline.remaining())).await {
                    None => Err(self.out_of_time(context.attempts)),
                    Some(Ok(held)) => Ok((held.credentials.clone(), Some(held))),
                    Some(Err(cause)) => Err(Error::Credentials(CredentialsError { context, cause })),
                }
            }
        }
    }

    /// Whether a request that was refused for its proof can have another one: signed by the service's clock, or with what the
    /// provider now gives.
    fn has_new_proof(&self, failed: &Failed) -> bool {
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
            && let (Some(held), Source::Provider(cache)) = (&failed.held, self.service.config().credentials())
        {
            cache.refused(held);
            return true;
        }
        false
    }

    fn out_of_time(&self, attempts: u32) -> Error {
        timed_out(CallContext::new(self.info.operation_id).with_attempts(attempts), self.deadline, None)
    }
}

/// An attempt that failed, and with what proof.
struct Failed {
    error: Error,
    signed_at: Option<SystemTime>,
    held: Option<Held>,
}

fn timed_out(context: CallContext, deadline: Deadline, response: Option<RawResponse>) -> Error {
    Error::Timeout(TimeoutError { context, limit: deadline.limit(), response: response.map(Box::new), previous: None })
}

/// A call that ran out of time says what went wrong before.
fn with_previous(error: Error, previous: Option<Error>) -> Error {
    match error {
        Error::Timeout(error) => Error::Timeout(TimeoutError { previous: previous.map(Box::new), ..error }),
        error => error,
    }
}
