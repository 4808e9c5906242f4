//! The guarantees for every request and response: no redirects, no plain http to other hosts, limits of size and time.

#[cfg(feature = "gzip")]
use std::io::Write as _;
use std::time::{Duration, Instant};

use crate::support::client::{SERVICE, get};
use crate::support::{Reply, Server};
use hwcloud_core::codegen::Service;
use hwcloud_core::error::BodyErrorKind;
use hwcloud_core::{Config, ConfigBuilder, Error, RetryPolicy, StatusCode};

fn config(url: &str) -> ConfigBuilder {
    Config::builder().token("tok-123456").endpoint(url)
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let stranger = Server::always(Reply::json(200, "{}")).await;
    for status in [301, 302, 303, 307, 308] {
        let location = format!("{}/v1/it?secret=1", stranger.url());
        let server = Server::always(Reply::new(status, "").header("Location", location)).await;
        let error = get(&config(&server.url()).build().unwrap()).await.unwrap_err();
        assert!(matches!(error, Error::UnexpectedResponse(_)), "{error}");
        assert_eq!(error.status().unwrap(), StatusCode::from_u16(status).unwrap());
        let line = error.to_string();
        assert!(line.ends_with(": a redirect to 127.0.0.1, which is not followed"), "{line}");
    }
    assert!(stranger.requests().is_empty());
}

#[tokio::test]
async fn a_body_over_the_limit_is_rejected_before_it_is_read() {
    let body = format!("\"{}\"", "x".repeat(5 << 20));
    let server = Server::always(Reply::json(200, &body)).await;
    let error = get(&config(&server.url()).response_size_limit(1 << 20).build().unwrap()).await.unwrap_err();
    assert!(matches!(&error, Error::Body(body) if matches!(body.kind(), BodyErrorKind::TooLarge { limit: 0x10_0000 })));
    assert_eq!(error.to_string(), "ShowIt: 200 OK response: the body is larger than the limit of 1048576 bytes");
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert!(!error.is_retryable());
    // The length was sufficient.
    assert_eq!(error.raw_body().unwrap().len(), 0);
}

#[tokio::test]
async fn a_body_over_the_limit_is_rejected_while_it_arrives() {
    let server = Server::always(Reply::json(200, &format!("\"{}\"", "x".repeat(5 << 20))).without_length()).await;
    let error = get(&config(&server.url()).response_size_limit(1 << 20).build().unwrap()).await.unwrap_err();
    assert!(error.to_string().ends_with("the body is larger than the limit of 1048576 bytes"), "{error}");
    assert!(error.raw_body().unwrap().len() <= 1 << 20);
    let error = Server::always(Reply::json(500, &"x".repeat(5 << 20)).without_length()).await;
    let error = get(&config(&error.url()).response_size_limit(1 << 20).build().unwrap()).await.unwrap_err();
    assert!(matches!(error, Error::Body(_)), "{error}");
    assert_eq!(error.status(), Some(StatusCode::INTERNAL_SERVER_ERROR));
}

#[tokio::test]
async fn a_body_within_the_limit_is_read() {
    let body = format!("\"{}\"", "x".repeat((1 << 20) - 2));
    let server = Server::always(Reply::json(200, &body).without_length()).await;
    let config = config(&server.url()).response_size_limit(1 << 20).build().unwrap();
    assert_eq!(get(&config).await.unwrap().raw_body().len(), 1 << 20);
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn a_compressed_body_is_limited_by_its_decompressed_size() {
    let compress = |text: &str| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    let gzip = |text: &str| Reply::new(200, compress(text)).header("Content-Encoding", "gzip");
    let server = Server::always(gzip(r#"{"a": 1}"#)).await;
    let value = get(&config(&server.url()).build().unwrap()).await.unwrap();
    assert_eq!(value["a"], 1);
    assert!(server.requests()[0].header("Accept-Encoding").unwrap().contains("gzip"));
    // 5 MiB in some 5 KiB.
    let bomb = gzip(&format!("\"{}\"", "x".repeat(5 << 20)));
    assert!(bomb.body.len() < 10_000);
    let server = Server::always(bomb).await;
    let error = get(&config(&server.url()).response_size_limit(1 << 20).build().unwrap()).await.unwrap_err();
    assert!(error.to_string().ends_with("the body is larger than the limit of 1048576 bytes"), "{error}");
    // Corrupted in transit.
    let server = Server::always(Reply::new(200, "no gzip").header("Content-Encoding", "gzip")).await;
    let error = get(&config(&server.url()).retry(RetryPolicy::none()).build().unwrap()).await.unwrap_err();
    assert!(error.to_string().starts_with("ShowIt: 200 OK response: the body was cut short: "), "{error}");
}

#[tokio::test]
async fn clients_of_a_configuration_share_their_connections() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let config = config(&server.url()).build().unwrap();
    for _ in 0..3 {
        get(&config).await.unwrap();
        get(&config.clone()).await.unwrap();
    }
    assert_eq!((server.requests().len(), server.connections()), (6, 1));
}

#[cfg(feature = "custom-http-client")]
#[tokio::test]
async fn a_custom_client_does_not_follow_redirects_either() {
    use hwcloud_core::codegen::reqwest::{Client, redirect};

    let stranger = Server::always(Reply::json(200, "{}")).await;
    let location = stranger.url();
    let server = Server::start(move |index, _| match index {
        0 => Reply::json(200, "{}"),
        _ => Reply::new(307, "").header("Location", location.clone()),
    })
    .await;
    let address = server.url().trim_start_matches("http://").parse().unwrap();
    let config = config("http://service.invalid").allow_http(true).customize_http_client(move |_| {
        Client::builder().resolve("service.invalid", address).redirect(redirect::Policy::limited(3)).no_proxy()
    });
    let config = config.build().unwrap();
    assert!(get(&config).await.is_ok());
    assert!(matches!(get(&config).await, Err(Error::UnexpectedResponse(_))));
    assert!(stranger.requests().is_empty());
    assert!(server.requests()[0].header("Host").unwrap().starts_with("service.invalid"));
}

#[tokio::test]
async fn a_call_ends_at_its_deadline() {
    let server = Server::always(Reply::json(200, "{}").after(Duration::from_secs(20))).await;
    let start = Instant::now();
    let config = config(&server.url()).timeout(Duration::from_millis(100)).build().unwrap();
    let error = get(&config).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error}");
    assert_eq!(error.to_string(), "ShowIt: timed out after 100ms");
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn an_overlong_timeout_sets_no_deadline() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let config = config(&server.url()).timeout(Duration::MAX).connect_timeout(Duration::MAX).build().unwrap();
    assert!(get(&config).await.is_ok());
}

#[tokio::test]
async fn plain_http_to_other_hosts_must_be_allowed() {
    let error = config("http://cbr.example.com").build().unwrap_err();
    assert!(error.to_string().contains("endpoint from Config::builder().endpoint(..) must be https"), "{error}");
    assert!(config("http://cbr.example.com").allow_http(true).build().is_ok());
}

#[test]
fn missing_and_malformed_settings_are_reported_at_once() {
    let error = Config::builder().region("cn north").user_agent_suffix("a\nb").timeout(Duration::ZERO).build().unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid configuration: \
         region from Config::builder().region(..) must be lower-case letters, digits and hyphens; \
         user agent suffix from Config::builder().user_agent_suffix(..) must be printable ASCII; \
         timeout from Config::builder().timeout(..) must be longer than nothing; \
         no credentials; looked in Config::builder().credentials(..), Config::builder().credentials_provider(..), \
         Config::builder().token(..), Config::builder().access_key(..)"
    );
    for token in ["", "a b", "a\n", "ä"] {
        let error = Config::builder().token(token).build().unwrap_err().to_string();
        assert!(error.starts_with("invalid configuration: token from Config::builder().token(..) must"), "{error}");
    }
}

#[cfg(any(feature = "__rustls", feature = "native-tls"))]
#[test]
fn the_endpoint_follows_from_the_region() {
    let config = Config::builder().region("cn-north-4").token("t").build().unwrap();
    assert_eq!(Service::new(&config, &SERVICE).unwrap().base_url(), "https://test.cn-north-4.example.com");
    let config = Config::builder().token("t").build().unwrap();
    let error = Service::new(&config, &SERVICE).unwrap_err().to_string();
    assert_eq!(error, "invalid configuration: no region; looked in Config::builder().region(..), Config::builder().endpoint(..)");
}

#[tokio::test]
async fn an_unreachable_service_is_a_connection_error() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = get(&config(&url).build().unwrap()).await.unwrap_err();
    assert!(matches!(&error, Error::Connection(error) if error.is_connect()), "{error}");
    assert!(error.to_string().starts_with("ShowIt: connection failed: "), "{error}");
    assert!(error.to_string().contains("Connection refused"), "{error}");
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_token_is_shown_nowhere() {
    let body = r#"{"error_msg": "the token tok-123456 has expired"}"#;
    let server = Server::always(Reply::json(401, body).header("X-Subject-Token", "tok-123456")).await;
    let config = config(&server.url()).build().unwrap();
    let service = Service::new(&config, &SERVICE).unwrap();
    let error = get(&config).await.unwrap_err();
    let builder = Config::builder().token("tok-123456");
    let shown = format!("{config:?} {builder:?} {service:?} {error:?} {error}");
    assert!(!shown.contains("tok-123456"), "{shown}");
    assert!(shown.contains("the token [redacted] has expired"), "{shown}");
}
