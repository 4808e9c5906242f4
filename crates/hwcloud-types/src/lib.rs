//! What the generated models of the HUAWEI CLOUD SDK stand on: decoding that takes what services really send, encoding
//! that leaves out what is absent, enums that stay open, and checks of what is about to be sent.
//!
//! A model crate states facts (the names of an object's properties, the values of an enum) in two traits,
//! [`Object`] and [`OpenEnum`]. The macros [`object!`] and [`open_enum!`] add the serde implementations, each of which
//! is one call into the generic code of this crate. That keeps hundreds of types light to compile and small to read.
//!
//! # What is taken
//!
//! | documented | also taken | not taken |
//! | --- | --- | --- |
//! | any | absent, `null` (both `None`) | |
//! | string | numbers and booleans, as their text; integers beyond 64 bits as the nearest float | objects, lists |
//! | integer | `"23"`, `23.0` | fractions, anything outside [`i64`], booleans |
//! | number | integers, `"1.5"` | other text, booleans |
//! | boolean | `"true"` and `"false"` in any case, `0`, `1` | other text, other numbers |
//! | string enum | any text, number or boolean | objects, lists |
//! | list, map | `null` for an element, which is dropped | everything else |
//! | object | properties in any order, unknown ones | everything else |
//!
//! What is not taken is an error that says what was expected, and
//! [`serde_path_to_error`](https://docs.rs/serde_path_to_error) finds the path to it. The input format must
//! be self-describing, as JSON is.
//!
//! # Example
//!
//! This is what a generated crate holds for an object and an enum, and what its users do with them.
//!
//! ```
//! use hwcloud_types::decode::{self, MapAccess};
//! use hwcloud_types::encode::{self, SerializeMap};
//! use hwcloud_types::{Object, OpenEnum, UnknownValue};
//!
//! /// A node of a cluster.
//! #[derive(Clone, Debug, Default, PartialEq)]
//! pub struct NodeInfo {
//!     /// Name of the node.
//!     pub name: Option<String>,
//!     /// What the node is doing.
//!     pub status: Option<NodeStatus>,
//! }
//! impl Object for NodeInfo {
//!     const NAME: &'static str = "NodeInfo";
//!     const FIELDS: &'static [&'static str] = &["name", "status"];
//!     fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
//!         match index {
//!             0 => decode::field(map, &mut self.name),
//!             1 => decode::field(map, &mut self.status),
//!             _ => decode::skip(map),
//!         }
//!     }
//!     fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
//!         encode::field(map, "name", &self.name)?;
//!         encode::field(map, "status", &self.status)
//!     }
//! }
//! hwcloud_types::object!(NodeInfo);
//!
//! /// What a node is doing.
//! #[derive(Clone, Debug, PartialEq, Eq, Hash)]
//! #[non_exhaustive]
//! pub enum NodeStatus {
//!     /// It takes requests.
//!     Running,
//!     /// It does not.
//!     Stopped,
//!     /// A value that the documentation does not name.
//!     UnknownValue(UnknownValue),
//! }
//! impl OpenEnum for NodeStatus {
//!     const NAME: &'static str = "NodeStatus";
//!     const VALUES: &'static [Self] = &[Self::Running, Self::Stopped];
//!     fn as_str(&self) -> &str {
//!         match self {
//!             Self::Running => "running",
//!             Self::Stopped => "stopped",
//!             Self::UnknownValue(value) => value.as_str(),
//!         }
//!     }
//!     fn from_unknown(value: UnknownValue) -> Self {
//!         Self::UnknownValue(value)
//!     }
//! }
//! hwcloud_types::open_enum!(NodeStatus);
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // Decoding takes any order, values of related types, and values that nobody has documented yet.
//! let node: NodeInfo = serde_json::from_str(r#"{"status": "draining", "name": 17, "zone": "a"}"#)?;
//! assert_eq!(node.name.as_deref(), Some("17"));
//! assert_eq!(node.status, Some(NodeStatus::from_text("draining")));
//!
//! // Encoding writes what is present.
//! let node = NodeInfo { status: Some(NodeStatus::Running), ..NodeInfo::default() };
//! assert_eq!(serde_json::to_string(&node)?, r#"{"status":"running"}"#);
//!
//! // Parsing takes documented values only, so that a typo is an error.
//! let typo = "runing".parse::<NodeStatus>();
//! assert_eq!(
//!     typo.map_err(|error| error.to_string()),
//!     Err(r#""runing" is not a NodeStatus; documented values: running, stopped"#.to_owned())
//! );
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]

pub mod constraints;
pub mod decode;
pub mod encode;
pub mod object;
pub mod open_enum;
pub mod poll;

pub use constraints::{Constraints, Validate, Validator, Violation};
pub use decode::Decode;
pub use object::Object;
pub use open_enum::{OpenEnum, ParseEnumError, UnknownValue};
pub use poll::{PollState, PollStatus};

/// Names that the macros use, so that they do not depend on what the calling module has in scope.
#[doc(hidden)]
pub mod __private {
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
