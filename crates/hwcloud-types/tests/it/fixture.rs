//! Types like those of a generated crate.

use std::collections::BTreeMap;

use hwcloud_types::decode::{self, MapAccess};
use hwcloud_types::encode::{self, SerializeMap};
use hwcloud_types::{Object, OpenEnum, UnknownValue, object, open_enum};

/// One property of each kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Node {
    pub(crate) name: Option<String>,
    pub(crate) size: Option<i64>,
    pub(crate) ratio: Option<f64>,
    pub(crate) public: Option<bool>,
    pub(crate) status: Option<Status>,
    pub(crate) tags: Option<Vec<String>>,
    pub(crate) labels: Option<BTreeMap<String, Status>>,
    pub(crate) matrix: Option<Vec<Vec<i64>>>,
    pub(crate) groups: Option<BTreeMap<String, Vec<Status>>>,
    pub(crate) children: Option<Vec<Node>>,
    pub(crate) parent: Option<Box<Node>>,
    pub(crate) extra: Option<serde_json::Value>,
    pub(crate) quotas: Option<Quotas>,
}

impl Object for Node {
    const NAME: &'static str = "Node";
    const FIELDS: &'static [&'static str] = &[
        "name", "size", "ratio", "public", "status", "tags", "labels", "matrix", "groups", "children", "parent", "extra",
        "quotas",
    ];

    fn empty() -> Self {
        Self::default()
    }

    fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.name),
            1 => decode::field(map, &mut self.size),
            2 => decode::field(map, &mut self.ratio),
            3 => decode::field(map, &mut self.public),
            4 => decode::field(map, &mut self.status),
            5 => decode::field(map, &mut self.tags),
            6 => decode::field(map, &mut self.labels),
            7 => decode::field(map, &mut self.matrix),
            8 => decode::field(map, &mut self.groups),
            9 => decode::field(map, &mut self.children),
            10 => decode::field(map, &mut self.parent),
            11 => decode::any_field(map, &mut self.extra),
            12 => decode::field(map, &mut self.quotas),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "name", &self.name)?;
        encode::field(map, "size", &self.size)?;
        encode::field(map, "ratio", &self.ratio)?;
        encode::field(map, "public", &self.public)?;
        encode::field(map, "status", &self.status)?;
        encode::field(map, "tags", &self.tags)?;
        encode::field(map, "labels", &self.labels)?;
        encode::field(map, "matrix", &self.matrix)?;
        encode::field(map, "groups", &self.groups)?;
        encode::field(map, "children", &self.children)?;
        encode::field(map, "parent", &self.parent)?;
        encode::field(map, "extra", &self.extra)?;
        encode::field(map, "quotas", &self.quotas)
    }
}

/// Keeps properties that are not documented one by one, with documented values.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Quotas {
    pub(crate) region: Option<String>,
    pub(crate) additional_properties: BTreeMap<String, i64>,
}

impl Object for Quotas {
    const NAME: &'static str = "Quotas";
    const FIELDS: &'static [&'static str] = &["region"];
    const KEEPS_ADDITIONAL: bool = true;

    fn empty() -> Self {
        Self::default()
    }

    fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
        match index {
            0 => decode::field(map, &mut self.region),
            _ => decode::skip(map),
        }
    }

    fn decode_additional<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        decode::entry(&mut self.additional_properties, key, map)
    }

    fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::field(map, "region", &self.region)?;
        encode::entries(map, &self.additional_properties)
    }
}

/// Keeps properties of any kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Anything {
    pub(crate) additional_properties: BTreeMap<String, serde_json::Value>,
}

impl Object for Anything {
    const NAME: &'static str = "Anything";
    const FIELDS: &'static [&'static str] = &[];
    const KEEPS_ADDITIONAL: bool = true;

    fn empty() -> Self {
        Self::default()
    }

    fn decode_field<'de, A: MapAccess<'de>>(&mut self, _: usize, map: &mut A) -> Result<(), A::Error> {
        decode::skip(map)
    }

    fn decode_additional<'de, A: MapAccess<'de>>(&mut self, key: String, map: &mut A) -> Result<(), A::Error> {
        decode::any_entry(&mut self.additional_properties, key, map)
    }

    fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::entries(map, &self.additional_properties)
    }
}

object!(Node, Quotas, Anything);

/// Documented values that are easily confused with others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub(crate) enum Status {
    Waiting,
    Running,
    Zero,
    One,
    Version,
    True,
    UnknownValue(UnknownValue),
}

impl OpenEnum for Status {
    const NAME: &'static str = "Status";
    const VALUES: &'static [Self] = &[Self::Waiting, Self::Running, Self::Zero, Self::One, Self::Version, Self::True];

    fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Zero => "00",
            Self::One => "1",
            Self::Version => "1.0",
            Self::True => "true",
            Self::UnknownValue(value) => value.as_str(),
        }
    }

    fn from_unknown(value: UnknownValue) -> Self {
        Self::UnknownValue(value)
    }
}

open_enum!(Status);

/// Decodes the property `name` of [`Node`] from JSON, in each of the ways that JSON is decoded.
pub(crate) fn node(name: &str, value: &str) -> Result<Node, String> {
    let body = format!("{{{name:?}: {value}}}");
    let from_str = serde_json::from_str::<Node>(&body).map_err(|error| error.to_string());
    let from_slice = serde_json::from_slice::<Node>(body.as_bytes());
    assert_eq!(from_slice.map_err(|error| error.to_string()), from_str);
    let from_reader = serde_json::from_reader::<_, Node>(body.as_bytes());
    assert_eq!(from_reader.map_err(|error| error.to_string()).ok(), from_str.clone().ok());
    let value: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(serde_json::from_value::<Node>(value.clone()).ok(), from_str.clone().ok());
    assert_eq!(<Node as serde::Deserialize>::deserialize(&value).ok(), from_str.clone().ok());
    from_str
}

/// A type that is only sent: required properties are plain fields.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CreateNode {
    pub(crate) name: String,
    pub(crate) size: i64,
    pub(crate) status: Status,
    pub(crate) extra: serde_json::Value,
    pub(crate) ratio: Option<f64>,
}

impl Object for CreateNode {
    const NAME: &'static str = "CreateNode";
    const FIELDS: &'static [&'static str] = &["name", "size", "status", "extra", "ratio"];
    const REQUIRED: &'static [&'static str] = &["name", "size", "status", "extra"];

    fn empty() -> Self {
        Self {
            name: decode::Decode::placeholder(),
            size: decode::Decode::placeholder(),
            status: decode::Decode::placeholder(),
            extra: serde_json::Value::default(),
            ratio: None,
        }
    }

    fn decode_field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
        match index {
            0 => decode::required(map, "name", &mut self.name),
            1 => decode::required(map, "size", &mut self.size),
            2 => decode::required(map, "status", &mut self.status),
            3 => decode::any_required(map, &mut self.extra),
            4 => decode::field(map, &mut self.ratio),
            _ => decode::skip(map),
        }
    }

    fn encode_fields<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error> {
        encode::required(map, "name", &self.name)?;
        encode::required(map, "size", &self.size)?;
        encode::required(map, "status", &self.status)?;
        encode::required(map, "extra", &self.extra)?;
        encode::field(map, "ratio", &self.ratio)
    }
}

object!(CreateNode);
