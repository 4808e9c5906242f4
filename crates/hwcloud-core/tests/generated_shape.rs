//! A client in the shape that the generator gives it, against a server on loopback.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]
#![allow(clippy::implicit_clone, clippy::struct_field_names, reason = "generated code looks like this")]

mod support;

use bytes::Bytes;
use hwcloud_core::codegen::{CommaSeparated, REQUIRED};
use hwcloud_core::{Config, Error, StatusCode};
use support::{Reply, Server};

/// What the generator writes to a client's `src/lib.rs`.
mod generated {
    use super::builder;

    static SERVICE: hwcloud_core::codegen::ServiceInfo = hwcloud_core::codegen::ServiceInfo {
        name: "cbr",
        endpoint: Some("https://cbr.{region}.myhuaweicloud.com"),
        crate_version: env!("CARGO_PKG_VERSION"),
    };

    #[derive(Clone, Debug)]
    pub struct Client {
        pub(crate) baseurl: String,
        pub(crate) client: hwcloud_core::codegen::reqwest::Client,
        pub(crate) inner: hwcloud_core::codegen::Service,
    }

    impl Client {
        pub fn new(config: &hwcloud_core::Config) -> Result<Self, hwcloud_core::Error> {
            let inner = hwcloud_core::codegen::Service::new(config, &SERVICE)?;
            Ok(Self { baseurl: inner.baseurl().to_owned(), client: inner.http_client().clone(), inner })
        }

        pub fn show_op_log(&self) -> builder::ShowOpLog<'_> {
            builder::ShowOpLog::new(self)
        }

        pub fn create_vault(&self) -> builder::CreateVault<'_> {
            builder::CreateVault::new(self)
        }

        pub fn delete_vault(&self) -> builder::DeleteVault<'_> {
            builder::DeleteVault::new(self)
        }

        pub fn download(&self) -> builder::Download<'_> {
            builder::Download::new(self)
        }
    }

    impl hwcloud_core::codegen::ClientInfo<hwcloud_core::codegen::Service> for Client {
        fn api_version() -> &'static str {
            "v3"
        }

        fn baseurl(&self) -> &str {
            &self.baseurl
        }

        fn client(&self) -> &hwcloud_core::codegen::reqwest::Client {
            &self.client
        }

        fn inner(&self) -> &hwcloud_core::codegen::Service {
            &self.inner
        }
    }

    impl hwcloud_core::codegen::ClientHooks<hwcloud_core::codegen::Service> for &Client {}
}

/// What the generator writes to a model crate, in short.
mod model {
    use hwcloud_types::decode::{self, MapAccess};
    use hwcloud_types::encode::{self, SerializeMap};
    use hwcloud_types::{Checker, Object, Rules, Validate};

    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Vault {
        pub name: Option<String>,
        pub size: Option<i64>,
    }
    impl Object for Vault {
        const NAME: &'static str = "Vault";
        const FIELDS: &'static [&'static str] = &["name", "size"];
        fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
            match index {
                0 => self.name = decode::value(map)?,
                1 => self.size = decode::value(map)?,
                _ => decode::skip(map)?,
            }
            Ok(())
        }
        fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
            encode::field(map, "name", &self.name)?;
            encode::field(map, "size", &self.size)
        }
    }
    hwcloud_types::object!(Vault);
    impl Validate for Vault {
        fn validate(&self, _: &Rules, checker: &mut Checker<'_>) {
            checker.required("name", &self.name, &Rules { min_length: Some(1), ..Rules::NONE });
            checker.optional("size", &self.size, &Rules { minimum: Some(1.0), ..Rules::NONE });
        }
    }
}

/// What the generator writes to a client's `src/builder.rs`.
mod builder {
    use hwcloud_core::codegen::{ByteStream, ClientHooks, OperationInfo, RequestBuilderExt, ResponseKind, encode_path};
    use hwcloud_core::{Error, ResponseValue};

    use super::{generated, model};

    #[derive(Debug, Clone)]
    pub struct ShowOpLog<'a> {
        client: &'a generated::Client,
        project_id: Result<String, String>,
        operation_log_id: Result<String, String>,
        marker: Result<Option<String>, String>,
        ids: Result<Option<hwcloud_core::codegen::Separated<String, ','>>, String>,
        x_language: Result<Option<String>, String>,
    }

    impl<'a> ShowOpLog<'a> {
        pub(crate) fn new(client: &'a generated::Client) -> Self {
            Self {
                client,
                project_id: client.inner.project_id(),
                operation_log_id: Err(hwcloud_core::codegen::REQUIRED.to_owned()),
                marker: Ok(None),
                ids: Ok(None),
                x_language: Ok(None),
            }
        }

        #[must_use]
        pub fn project_id<V>(mut self, value: V) -> Self
        where
            V: TryInto<String>,
            V::Error: std::fmt::Display,
        {
            self.project_id = value.try_into().map_err(|error| error.to_string());
            self
        }

        #[must_use]
        pub fn operation_log_id<V>(mut self, value: V) -> Self
        where
            V: TryInto<String>,
            V::Error: std::fmt::Display,
        {
            self.operation_log_id = value.try_into().map_err(|error| error.to_string());
            self
        }

        #[must_use]
        pub fn marker<V>(mut self, value: V) -> Self
        where
            V: TryInto<String>,
            V::Error: std::fmt::Display,
        {
            self.marker = value.try_into().map(Some).map_err(|error| error.to_string());
            self
        }

        #[must_use]
        pub fn ids<V>(mut self, value: V) -> Self
        where
            V: TryInto<hwcloud_core::codegen::Separated<String, ','>>,
            V::Error: std::fmt::Display,
        {
            self.ids = value.try_into().map(Some).map_err(|error| error.to_string());
            self
        }

        #[must_use]
        pub fn x_language<V>(mut self, value: V) -> Self
        where
            V: TryInto<String>,
            V::Error: std::fmt::Display,
        {
            self.x_language = value.try_into().map(Some).map_err(|error| error.to_string());
            self
        }

        pub async fn send(self) -> Result<ResponseValue<model::Vault>, Error> {
            let Self { client, project_id, operation_log_id, marker, ids, x_language } = self;
            let info = OperationInfo::new("ShowOpLog")
                .with_path("/v3/{project_id}/operation-logs/{operation_log_id}")
                .with_response(ResponseKind::Json);
            let project_id = hwcloud_core::codegen::path_argument(&info, "project_id", project_id, &hwcloud_types::Rules::NONE)?;
            let operation_log_id = hwcloud_core::codegen::path_argument(
                &info,
                "operation_log_id",
                operation_log_id,
                &hwcloud_types::Rules { max_length: Some(36), ..hwcloud_types::Rules::NONE },
            )?;
            let marker = hwcloud_core::codegen::optional_argument(&info, "marker", marker, &hwcloud_types::Rules::NONE)?;
            let ids = hwcloud_core::codegen::optional_argument(&info, "ids", ids, &hwcloud_types::Rules::NONE)?;
            let x_language =
                hwcloud_core::codegen::optional_argument(&info, "X-Language", x_language, &hwcloud_types::Rules::NONE)?;
            let url = format!(
                "{}/v3/{}/operation-logs/{}",
                client.baseurl,
                encode_path(&project_id.to_string()),
                encode_path(&operation_log_id.to_string()),
            );
            let mut header_map = hwcloud_core::codegen::reqwest::header::HeaderMap::with_capacity(2usize);
            if let Some(value) = x_language {
                header_map.append("X-Language", hwcloud_core::codegen::header_value(&info, "X-Language", &value)?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    hwcloud_core::codegen::reqwest::header::ACCEPT,
                    hwcloud_core::codegen::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&hwcloud_core::codegen::QueryParam::new("marker", &marker))
                .query(&hwcloud_core::codegen::QueryParam::new("ids", &ids))
                .headers(header_map)
                .build_request(&info)?;
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => ResponseValue::from_response(response).await,
                _ => Err(Error::unexpected_response(response).await),
            }
        }
    }

    #[derive(Debug, Clone)]
    pub struct CreateVault<'a> {
        client: &'a generated::Client,
        body: Result<model::Vault, String>,
    }

    impl<'a> CreateVault<'a> {
        pub(crate) fn new(client: &'a generated::Client) -> Self {
            Self { client, body: Err(hwcloud_core::codegen::REQUIRED.to_owned()) }
        }

        #[must_use]
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: TryInto<model::Vault>,
            V::Error: std::fmt::Display,
        {
            self.body = value.try_into().map_err(|error| error.to_string());
            self
        }

        pub async fn send(self) -> Result<ResponseValue<model::Vault>, Error> {
            let Self { client, body } = self;
            // Without path and kind, which is all that a generator must know.
            let info = OperationInfo::new("CreateVault");
            let body = hwcloud_core::codegen::argument(&info, "body", body, &hwcloud_types::Rules::NONE)?;
            let url = format!("{}/v3/vaults", client.baseurl);
            let header_map = hwcloud_core::codegen::reqwest::header::HeaderMap::with_capacity(1usize);
            let mut request = client
                .client
                .post(url)
                .header(
                    hwcloud_core::codegen::reqwest::header::ACCEPT,
                    hwcloud_core::codegen::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json_body(&body)?
                .headers(header_map)
                .build_request(&info)?;
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201 => ResponseValue::from_response(response).await,
                _ => Err(Error::unexpected_response(response).await),
            }
        }
    }

    #[derive(Debug, Clone)]
    pub struct DeleteVault<'a> {
        client: &'a generated::Client,
    }

    impl<'a> DeleteVault<'a> {
        pub(crate) fn new(client: &'a generated::Client) -> Self {
            Self { client }
        }

        pub async fn send(self) -> Result<ResponseValue<()>, Error> {
            let Self { client } = self;
            let info = OperationInfo::new("DeleteVault").with_response(ResponseKind::Empty);
            let url = format!("{}/v3/vault", client.baseurl);
            let mut request = client.client.delete(url).build_request(&info)?;
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                _ => Err(Error::unexpected_response(response).await),
            }
        }
    }

    #[derive(Debug, Clone)]
    pub struct Download<'a> {
        client: &'a generated::Client,
    }

    impl<'a> Download<'a> {
        pub(crate) fn new(client: &'a generated::Client) -> Self {
            Self { client }
        }

        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error> {
            let Self { client } = self;
            let info = OperationInfo::new("Download");
            let url = format!("{}/v3/file", client.baseurl);
            let mut request = client.client.get(url).build_request(&info)?;
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::stream(response)),
                _ => Err(Error::unexpected_response(response).await),
            }
        }
    }
}

fn client(server: &Server) -> generated::Client {
    let config = Config::builder().project_id("p-1").token("tok-123456").endpoint(server.url()).build().unwrap();
    generated::Client::new(&config).unwrap()
}

#[tokio::test]
async fn a_call_sends_its_arguments_and_gives_the_value() {
    let reply = Reply::json(200, r#"{"name": "v", "size": "23", "new": 1}"#).header("X-Request-Id", "r-1");
    let server = Server::always(reply).await;
    let client = client(&server);
    let call = client.show_op_log().operation_log_id("a/b?c").marker("x y&").ids(["1", "2"]).x_language("zh-cn");
    // Calls may be spawned.
    let vault = tokio::spawn({
        let client = client.clone();
        async move { client.show_op_log().operation_log_id("id").send().await }
    });
    assert!(vault.await.unwrap().is_ok());

    let vault = call.send().await.unwrap();
    assert_eq!((vault.name.as_deref(), vault.size), (Some("v"), Some(23)));
    assert_eq!(vault.status(), StatusCode::OK);
    assert_eq!(vault.request_id(), Some("r-1"));
    assert_eq!(vault.raw_body().as_ref(), br#"{"name": "v", "size": "23", "new": 1}"#);
    assert_eq!(vault.attempts(), 1);

    let request = &server.requests()[1];
    assert_eq!(request.method, "GET");
    assert_eq!(request.target, "/v3/p-1/operation-logs/a%2Fb%3Fc?marker=x+y%26&ids=1%2C2");
    assert_eq!(request.header("X-Auth-Token"), Some("tok-123456"));
    assert_eq!(request.header("X-Language"), Some("zh-cn"));
    assert_eq!(request.header("Accept"), Some("application/json"));
    assert_eq!(request.header("api-version"), None);
    assert!(request.header("User-Agent").unwrap().starts_with("hwcloud-core/"));
}

#[tokio::test]
async fn a_body_is_checked_and_sent() {
    let server = Server::always(Reply::json(201, r#"{"name": "v"}"#)).await;
    let client = client(&server);
    let error = client.create_vault().send().await.unwrap_err();
    assert_eq!(error.to_string(), format!("CreateVault: invalid request: body {REQUIRED}"));
    let error = client.create_vault().body(model::Vault { size: Some(0), ..Default::default() }).send().await.unwrap_err();
    assert_eq!(error.to_string(), "CreateVault: invalid request: body.name is required; body.size must be at least 1, is 0");
    assert!(server.requests().is_empty());

    let body = model::Vault { name: Some("v".to_owned()), size: None };
    client.create_vault().body(body).send().await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.body, br#"{"name":"v"}"#);
    assert_eq!(request.header("Content-Type"), Some("application/json"));
}

#[tokio::test]
async fn an_argument_that_is_missing_or_changes_the_path_is_not_sent() {
    let server = Server::always(Reply::json(200, "{}")).await;
    let client = client(&server);
    for call in [client.show_op_log(), client.show_op_log().operation_log_id(""), client.show_op_log().operation_log_id("..")] {
        let error = call.send().await.unwrap_err();
        assert!(matches!(error, Error::InvalidRequest(_)), "{error}");
        assert!(error.to_string().starts_with("ShowOpLog: invalid request: operation_log_id "), "{error}");
    }
    let error = client.show_op_log().operation_log_id("id").x_language("a\r\nb: c").send().await.unwrap_err();
    assert!(error.to_string().contains("X-Language must not hold line breaks"), "{error}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn an_error_status_keeps_everything_the_service_sent() {
    let body = r#"{"error_code": "BackupService.6404", "error_msg": "gone\nfor good"}"#;
    let server = Server::always(Reply::json(404, body).header("X-Request-Id", "r-9")).await;
    let error = client(&server).show_op_log().operation_log_id("id").send().await.unwrap_err();
    assert_eq!(error.to_string(), "ShowOpLog: 404 Not Found: BackupService.6404: gone for good (request id r-9)");
    assert_eq!(error.code(), Some("BackupService.6404"));
    assert_eq!(error.status(), Some(StatusCode::NOT_FOUND));
    assert_eq!(error.request_id(), Some("r-9"));
    assert_eq!(error.operation_id(), Some("ShowOpLog"));
    assert_eq!(error.raw_body(), Some(&Bytes::from_static(body.as_bytes())));
    assert!(!error.is_retryable());
    let error = error.as_service_error().unwrap();
    assert_eq!(error.message(), "gone for good");
    let body: serde_json::Value = error.body().unwrap();
    assert_eq!(body["error_code"], "BackupService.6404");
}

#[tokio::test]
async fn a_body_that_does_not_decode_is_kept() {
    let server = Server::always(Reply::json(200, r#"{"name": "v", "size": []}"#).header("X-Request-Id", "r-2")).await;
    let error = client(&server).show_op_log().operation_log_id("id").send().await.unwrap_err();
    assert!(matches!(&error, Error::Decode(error) if error.path() == "size"), "{error}");
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert_eq!(error.request_id(), Some("r-2"));
    assert_eq!(error.raw_body().unwrap().as_ref(), br#"{"name": "v", "size": []}"#);
    assert!(error.headers().unwrap().contains_key("content-type"));
}

#[tokio::test]
async fn a_success_that_is_not_documented_is_unexpected() {
    let server = Server::always(Reply::json(202, r#"{"name": "v"}"#)).await;
    let body = model::Vault { name: Some("v".to_owned()), size: None };
    let error = client(&server).create_vault().body(body).send().await.unwrap_err();
    assert!(matches!(error, Error::UnexpectedResponse(_)), "{error}");
    assert_eq!(error.raw_body().unwrap().as_ref(), br#"{"name": "v"}"#);
}

#[tokio::test]
async fn a_web_page_is_no_success() {
    let page = Reply::new(200, "<html><title>Log in</title></html>").header("Content-Type", "text/html; charset=utf-8");
    let server = Server::always(page).await;
    let error = client(&server).delete_vault().send().await.unwrap_err();
    assert_eq!(error.to_string(), "DeleteVault: unexpected response 200 OK: a web page, not an answer of the service");
    let error = client(&server).show_op_log().operation_log_id("id").send().await.unwrap_err();
    assert_eq!(error.to_string(), "ShowOpLog: 200 OK response does not decode: the body is an HTML page, not JSON");
}

#[tokio::test]
async fn nothing_and_bytes_are_successes_of_their_own() {
    let server = Server::always(Reply::new(204, "")).await;
    assert_eq!(client(&server).delete_vault().send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let server = Server::always(Reply::new(200, vec![7; 100_000])).await;
    let download = client(&server).download().send().await.unwrap();
    assert_eq!(download.into_inner().collect().await.unwrap().as_ref(), vec![7; 100_000]);
}

#[test]
fn lists_of_texts_become_lists_of_values() {
    let list = CommaSeparated::<String>::try_from(vec!["a", "b"]).unwrap();
    assert_eq!(list.to_string(), "a,b");
}
