//! The foundation of the generated model crates of the HUAWEI CLOUD SDK: lenient decoding, open enums, validation of
//! requests, and the status of long-running operations. Depends on `serde` alone.
//!
//! A generated type describes itself in one of two traits: [`Object`] lists the properties of a struct, [`OpenEnum`] the
//! values of an enum. The macros [`object!`] and [`open_enum!`] add the serde implementations, each of which calls generic
//! code of this crate. That keeps hundreds of types fast to compile and easy to read.
//!
//! | module | purpose |
//! | --- | --- |
//! | [`decode`] | the conversion rules, and the decoders of properties |
//! | [`encode`] | the encoders of properties |
//! | [`object`](mod@object) | the trait of structs |
//! | [`open_enum`](mod@open_enum) | the trait of enums, unknown values, and parsing |
//! | [`constraints`] | documented constraints, and the validator of requests |
//! | [`poll`] | the status of long-running operations |
//! | [`collect`] | conversions for setters |
//!
//! # Accepted values
//!
//! | documented type | also accepted | rejected |
//! | --- | --- | --- |
//! | any | absent, `null` (both `None`) | |
//! | string | numbers and booleans, as text; integers beyond 64 bits as the nearest float | objects, lists |
//! | integer | `"23"`, `23.0` | fractions, values out of the range of [`i64`], booleans |
//! | number | integers, `"1.5"` | other text, booleans |
//! | boolean | `"true"` and `"false"` in any case, `0`, `1` | other text, other numbers |
//! | string enum | any text, number or boolean | objects, lists |
//! | list, map | `null` elements, which are dropped | everything else |
//! | object | properties in any order, unknown properties | everything else |
//!
//! A rejected value is an error that says what was expected; [`serde_path_to_error`](https://docs.rs/serde_path_to_error)
//! finds its path. The input format must be self-describing, as JSON is.
//!
//! The properties that a request requires are plain fields in types that are only sent. Such a type names them in
//! [`Object::REQUIRED`], and decoding it fails without them.
//!
//! # Example
//!
//! An object and an enum as a generated crate defines them, and how they are used:
//!
//! ```
//! use hwcloud_types::decode::{self, MapAccess};
//! use hwcloud_types::encode::{self, SerializeMap};
//! use hwcloud_types::{Object, OpenEnum, UnknownValue};
//!
//! /// A node of a cluster.
//! #[derive(Clone, Debug, Default, PartialEq)]
//! pub struct NodeInfo {
//!     /// The name of the node.
//!     pub name: Option<String>,
//!     /// The status of the node.
//!     pub status: Option<NodeStatus>,
//! }
//! impl Object for NodeInfo {
//!     const NAME: &'static str = "NodeInfo";
//!     const FIELDS: &'static [&'static str] = &["name", "status"];
//!     fn empty() -> Self {
//!         Self::default()
//!     }
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
//! /// The status of a node.
//! #[derive(Clone, Debug, PartialEq, Eq, Hash)]
//! #[non_exhaustive]
//! pub enum NodeStatus {
//!     /// The node accepts requests.
//!     Running,
//!     /// The node is shut down.
//!     Stopped,
//!     /// An undocumented value.
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
//! // Decoding accepts properties in any order, scalars of another type, and undocumented values.
//! let node: NodeInfo = serde_json::from_str(r#"{"status": "draining", "name": 17, "zone": "a"}"#)?;
//! assert_eq!(node.name.as_deref(), Some("17"));
//! assert_eq!(node.status, Some(NodeStatus::from_text("draining")));
//!
//! // Encoding leaves out absent properties.
//! let node = NodeInfo { status: Some(NodeStatus::Running), ..NodeInfo::default() };
//! assert_eq!(serde_json::to_string(&node)?, r#"{"status":"running"}"#);
//!
//! // Parsing accepts documented values only, so that a typo is an error.
//! let typo = "runing".parse::<NodeStatus>();
//! assert_eq!(
//!     typo.map_err(|error| error.to_string()),
//!     Err(r#""runing" is not a NodeStatus; documented values: running, stopped"#.to_owned())
//! );
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]

pub mod collect;
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

/// Names that the macros use, independent of what the calling module has in scope.
#[doc(hidden)]
pub mod __private {
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}
