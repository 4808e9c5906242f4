//! A call as generated code makes it, of an operation that gives free JSON.

use hwcloud_core::codegen::reqwest::{Method, header};
use hwcloud_core::codegen::{OperationInfo, RequestBuilderExt, ResponseKind, Service, ServiceInfo};
use hwcloud_core::{Config, Error, ResponseValue};
use serde_json::Value;

pub static SERVICE: ServiceInfo =
    ServiceInfo { name: "test", endpoint: Some("https://test.{region}.example.com"), crate_version: "0.0.0" };

pub const SHOW: OperationInfo = OperationInfo::new("ShowIt").with_path("/v1/it").with_response(ResponseKind::Json);

pub async fn get(config: &Config) -> Result<ResponseValue<Value>, Error> {
    call(&Service::new(config, &SERVICE)?, Method::GET).await
}

pub async fn call(service: &Service, method: Method) -> Result<ResponseValue<Value>, Error> {
    let url = format!("{}/v1/it", service.baseurl());
    let request = service.http_client().request(method, url).header(header::ACCEPT, "application/json").build_request(&SHOW)?;
    ResponseValue::from_response(service.execute(request, &SHOW).await?).await
}
