//! What progenitor makes for a lowered document, copied by hand.

#![allow(clippy::all, clippy::pedantic, dead_code)]

use hwcloud_core::codegen::reqwest;
use hwcloud_core::codegen::wire as progenitor_client;
#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt, encode_path};

#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: hwcloud_core::codegen::Prepared,
}

impl Client {
    pub fn new_with_client(baseurl: &str, client: reqwest::Client, inner: hwcloud_core::codegen::Prepared) -> Self {
        Self { baseurl: baseurl.to_string(), client, inner }
    }
}

impl ClientInfo<hwcloud_core::codegen::Prepared> for Client {
    fn api_version() -> &'static str {
        "v3"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &hwcloud_core::codegen::Prepared {
        &self.inner
    }
}

impl ClientHooks<hwcloud_core::codegen::Prepared> for &Client {}

impl Client {
    pub async fn show_task<'a>(
        &'a self,
        project_id: &'a str,
        task_id: &'a str,
        status: Option<&'a ::std::vec::Vec<::std::string::String>>,
        limit: Option<&'a str>,
        x_language: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url =
            format!("{}/v3/{}/tasks/{}", self.baseurl, encode_path(&project_id.to_string()), encode_path(&task_id.to_string()),);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(2usize);
        header_map.append(
            reqwest::header::HeaderName::from_static("api-version"),
            reqwest::header::HeaderValue::from_static(Self::api_version()),
        );
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("status", &status))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .headers(header_map)
            .build()?;
        let info = OperationInfo { operation_id: "show_task" };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16..=299u16 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }

    pub async fn create_task<'a, B: Into<reqwest::Body>>(&'a self, body: B) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let url = format!("{}/v3/tasks", self.baseurl,);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1usize);
        header_map.append(
            reqwest::header::HeaderName::from_static("api-version"),
            reqwest::header::HeaderValue::from_static(Self::api_version()),
        );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(reqwest::header::CONTENT_TYPE, reqwest::header::HeaderValue::from_static("application/octet-stream"))
            .body(body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo { operation_id: "create_task" };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16..=299u16 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }

    /// Not progenitor's: any operation, whose parameters are all in the path or by the runtime.
    pub async fn any(&self, method: reqwest::Method, path: String) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let request = self.client.request(method, format!("{}{path}", self.baseurl)).body(self.inner.body()).build()?;
        let info = OperationInfo { operation_id: "any" };
        Ok(ResponseValue::stream(self.exec(request, &info).await?))
    }
}
