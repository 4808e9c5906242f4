//! The clients that make the same call: the generated one, with a token or a key, and reqwest with hand-written types.

use std::net::SocketAddr;
use std::time::Duration;

use hwcloud_core::{Config, Credentials};
use reqwest::header;

use crate::{owned, signing};

const PROJECT: &str = "04f1829c788037ac2fb8c01eb2b04b95";
const TASK: &str = "4827f2da-b008-4507-ab7d-42d0df5ed912";

/// A token of the usual length of project tokens.
const TOKEN_LENGTH: usize = 2_000;

/// A client that can make the call.
#[derive(Clone, Debug)]
pub enum Client {
    /// The generated client.
    Generated(hwcloud_cbr_client::Client),
    /// A hand-written client.
    Reqwest(Plain),
}

/// Plain reqwest, with the data of the call.
#[derive(Clone, Debug)]
pub struct Plain {
    client: reqwest::Client,
    base: String,
    token: header::HeaderValue,
}

impl Client {
    /// Creates the generated client with a token.
    pub fn with_token(server: SocketAddr) -> Self {
        Self::generated(server, Credentials::token(token()))
    }

    /// Creates the generated client with an access key.
    pub fn with_key(server: SocketAddr) -> Self {
        Self::generated(server, Credentials::access_key(signing::KEY.id, signing::KEY.secret))
    }

    fn generated(server: SocketAddr, credentials: Credentials) -> Self {
        let config = Config::builder().endpoint(format!("http://{server}")).project_id(PROJECT).credentials(credentials);
        Self::Generated(hwcloud_cbr_client::Client::new(&config.build().unwrap()).unwrap())
    }

    /// Creates a plain reqwest client with the settings of the generated one: timeouts, no proxy, no redirects.
    pub fn reqwest(server: SocketAddr) -> Self {
        // TLS is not used here, but reqwest panics without a crypto provider.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .timeout(Duration::from_secs(60))
            .connect_timeout(Duration::from_secs(10))
            .user_agent("benchmark/1.0")
            .no_proxy()
            .http1_only()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .retry(reqwest::retry::never())
            .build()
            .unwrap();
        let mut token = header::HeaderValue::from_str(&token()).unwrap();
        token.set_sensitive(true);
        Self::Reqwest(Plain { client, base: format!("http://{server}"), token })
    }

    /// Makes the call.
    pub async fn call(&self) {
        match self {
            Self::Generated(client) => {
                let response = client.show_op_log(TASK).send().await.unwrap();
                assert!(response.operation_log.is_some());
            }
            Self::Reqwest(plain) => {
                let url = format!("{}/v3/{PROJECT}/operation-logs/{TASK}", plain.base);
                let request = plain.client.get(url).header(header::ACCEPT, "application/json");
                let response = request.header("x-auth-token", &plain.token).send().await.unwrap();
                let body = response.error_for_status().unwrap().bytes().await.unwrap();
                let response: owned::cbr::ShowOpLogResponse = serde_json::from_slice(&body).unwrap();
                assert!(response.operation_log.is_some());
            }
        }
    }
}

fn token() -> String {
    "MIIFqQYJKoZI".chars().cycle().take(TOKEN_LENGTH).collect()
}
