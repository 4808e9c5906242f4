//! The macros that implement conversions and serde traits for an [`OpenEnum`](crate::OpenEnum).

/// Implements conversions and serde traits for types that implement [`OpenEnum`](trait@crate::OpenEnum):
///
/// - `as_str`, `values`, `is_known`, and `from_text`, which accepts any text;
/// - `Display`, `AsRef<str>` and comparison with `str` and `&str`;
/// - `FromStr` and `TryFrom` of `&str`, `String` and `&String`, which accept documented values only and otherwise fail
///   with a [`ParseEnumError`](crate::ParseEnumError);
/// - [`Serialize`](serde::Serialize), [`Deserialize`](serde::Deserialize), [`Decode`](crate::Decode) and
///   [`Validate`](crate::Validate);
/// - [`open_enum_schema!`](crate::open_enum_schema!), if the calling crate has a feature `schemars` and it is enabled.
#[macro_export]
macro_rules! open_enum {
    ($($type:ty),+ $(,)?) => {$(
        impl $type {
            /// Returns the value as it appears in JSON.
            #[inline]
            pub fn as_str(&self) -> &str {
                $crate::OpenEnum::as_str(self)
            }

            /// Returns the documented values, in documented order.
            #[inline]
            pub fn values() -> &'static [Self] {
                <Self as $crate::OpenEnum>::VALUES
            }

            /// Returns whether this is a documented value.
            pub fn is_known(&self) -> bool {
                $crate::open_enum::is_known(self)
            }

            /// Converts any text, documented or not. Parsing accepts documented values only.
            pub fn from_text(text: impl ::core::convert::AsRef<str>) -> Self {
                $crate::open_enum::from_text(text.as_ref())
            }
        }
        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl ::core::convert::AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl ::core::cmp::PartialEq<str> for $type {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }
        impl ::core::cmp::PartialEq<&str> for $type {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
        impl ::core::str::FromStr for $type {
            type Err = $crate::ParseEnumError;
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ParseEnumError> {
                $crate::open_enum::parse(text)
            }
        }
        impl ::core::convert::TryFrom<&str> for $type {
            type Error = $crate::ParseEnumError;
            fn try_from(text: &str) -> ::core::result::Result<Self, $crate::ParseEnumError> {
                $crate::open_enum::parse(text)
            }
        }
        impl ::core::convert::TryFrom<::std::string::String> for $type {
            type Error = $crate::ParseEnumError;
            fn try_from(text: ::std::string::String) -> ::core::result::Result<Self, $crate::ParseEnumError> {
                $crate::open_enum::parse(&text)
            }
        }
        impl ::core::convert::TryFrom<&::std::string::String> for $type {
            type Error = $crate::ParseEnumError;
            fn try_from(text: &::std::string::String) -> ::core::result::Result<Self, $crate::ParseEnumError> {
                $crate::open_enum::parse(text)
            }
        }
        impl $crate::__private::Serialize for $type {
            fn serialize<S: $crate::__private::Serializer>(&self, serializer: S) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> $crate::__private::Deserialize<'de> for $type {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(deserializer: D) -> ::core::result::Result<Self, D::Error> {
                $crate::open_enum::deserialize(deserializer)
            }
        }
        impl $crate::Decode for $type {
            fn decode_into<'de, D: $crate::__private::Deserializer<'de>>(
                slot: &mut ::core::option::Option<Self>,
                deserializer: D,
            ) -> ::core::result::Result<(), D::Error> {
                $crate::open_enum::decode_into(slot, deserializer)
            }
            fn placeholder() -> Self {
                $crate::open_enum::from_text("")
            }
        }
        impl $crate::Validate for $type {
            fn validate(&self, rules: &$crate::Constraints, validator: &mut $crate::Validator<'_>) {
                $crate::Validate::validate(self.as_str(), rules, validator);
            }
        }
        // Not every crate that calls this macro declares the feature.
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(feature = "schemars")]
            $crate::open_enum_schema!($type);
        };
    )+};
}

/// Implements `schemars::JsonSchema` for types that implement [`OpenEnum`](trait@crate::OpenEnum).
///
/// The schema accepts any string and lists the documented values, for editors to suggest. The calling crate must depend on
/// `schemars` 1. [`open_enum!`](crate::open_enum!) calls this macro itself where the crate's feature `schemars` is enabled.
#[macro_export]
macro_rules! open_enum_schema {
    ($($type:ty),+ $(,)?) => {$(
        impl ::schemars::JsonSchema for $type {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                <Self as $crate::OpenEnum>::NAME.into()
            }
            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::core::concat!(::core::module_path!(), "::", ::core::stringify!($type)).into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                let documented: ::std::vec::Vec<&str> = $crate::open_enum::documented::<Self>().collect();
                ::schemars::json_schema!({
                    "type": "string",
                    "anyOf": [
                        { "description": "A documented value.", "enum": documented },
                        { "description": "A value that is not documented yet.", "type": "string" },
                    ],
                })
            }
        }
    )+};
}
