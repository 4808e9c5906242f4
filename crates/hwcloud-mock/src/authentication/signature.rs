//! Verifies signatures by recomputing them with the access key of the server.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, header};
use hwcloud_signer::{Algorithm, DATE_HEADER, Request, SigningDate};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::AccessKey;

/// How much the clocks of client and server may differ.
const TOLERANCE: Duration = Duration::from_secs(15 * 60);
const SECURITY_TOKEN: &str = "x-security-token";

/// The parts of a request that are signed.
pub(crate) struct SignedRequest<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
}

/// The parsed header `Authorization`.
struct Authorization<'a> {
    /// Id of the access key.
    id: &'a str,
    /// Day, region and service of a derived key.
    derived: Option<(&'a str, &'a str, &'a str)>,
    /// Names of the signed headers.
    names: Vec<&'a str>,
    signature: &'a str,
}

/// Verifies the signature of a request. Errors contain no secrets.
pub(super) fn verify(keys: &[AccessKey], service: &str, request: &SignedRequest<'_>, now: SystemTime) -> Result<(), String> {
    let text = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
    let authorization = Authorization::parse(text(header::AUTHORIZATION.as_str()).unwrap_or_default())?;
    let date_text = text(DATE_HEADER).ok_or("the header X-Sdk-Date is missing")?;
    let date = date(date_text).ok_or_else(|| format!("X-Sdk-Date must be YYYYMMDDTHHMMSSZ, is {date_text:?}"))?;
    let difference = now.duration_since(date.1).unwrap_or_else(|error| error.duration());
    if difference > TOLERANCE {
        let seconds = difference.as_secs();
        return Err(format!("X-Sdk-Date is {seconds} seconds off, more than 15 minutes: set the clock"));
    }
    let unknown = if keys.is_empty() {
        "this server has no access key; configure one with --access-key or MockServer::builder().access_key(…)"
    } else {
        "the access key is not that of this server"
    };
    let key = keys.iter().find(|key| key.id == authorization.id).ok_or(unknown)?;
    check_security_token(key, text(SECURITY_TOKEN), &authorization.names)?;
    for required in ["host", DATE_HEADER] {
        if !authorization.names.iter().any(|name| name.eq_ignore_ascii_case(required)) {
            return Err(format!("the header {required} must be signed"));
        }
    }
    let algorithm = match authorization.derived {
        None => Algorithm::SdkHmacSha256,
        Some((day, region, named)) => {
            if !date_text.starts_with(day) || day.len() != 8 {
                return Err(format!("the key is derived for the day {day}, X-Sdk-Date is {date_text}"));
            }
            if named != service {
                return Err(format!("the key is derived for the service {named}, this is {service}"));
            }
            Algorithm::V11HmacSha256 { region, service: named }
        }
    };
    let mut headers: Vec<(&str, &[u8])> = Vec::new();
    for name in &authorization.names {
        headers.extend(request.headers.get_all(*name).iter().map(|value| (*name, value.as_bytes())));
    }
    let signable =
        Request { method: request.method, path: request.path, query: request.query, headers: &headers, body: request.body };
    let expected = signable.sign(hwcloud_signer::AccessKey { id: &key.id, secret: &key.secret }, date.0, algorithm);
    if expected.as_str() == authorization.signature {
        return Ok(());
    }
    Err("the signature does not match: another secret key, or a request that was changed after it was signed".to_owned())
}

fn check_security_token(key: &AccessKey, sent: Option<&str>, signed: &[&str]) -> Result<(), String> {
    let problem = match (&key.security_token, sent) {
        (None, None) => return Ok(()),
        (None, Some(_)) => "X-Security-Token is sent, but the access key is not a temporary one",
        (Some(_), None) => "a temporary access key requires its X-Security-Token",
        (Some(expected), Some(sent)) if expected.as_str() != sent => "X-Security-Token is not that of the access key",
        _ if !signed.iter().any(|name| name.eq_ignore_ascii_case(SECURITY_TOKEN)) => "X-Security-Token must be signed",
        _ => return Ok(()),
    };
    Err(problem.to_owned())
}

impl<'a> Authorization<'a> {
    fn parse(text: &'a str) -> Result<Self, String> {
        let unknown = || "Authorization must start with SDK-HMAC-SHA256 or V11-HMAC-SHA256".to_owned();
        let (algorithm, rest) = text.split_once(' ').ok_or_else(unknown)?;
        let part = |name: &str| {
            let mut parts = rest.split(',').filter_map(|part| part.trim().split_once('='));
            let found = parts.find(|(known, _)| *known == name).map(|(_, value)| value);
            found.ok_or_else(|| format!("Authorization has no {name}=…"))
        };
        let (id, derived) = match algorithm {
            "SDK-HMAC-SHA256" => (part("Access")?, None),
            "V11-HMAC-SHA256" => {
                let credential = part("Credential")?;
                let [id, day, region, service] = credential.split('/').collect::<Vec<_>>()[..] else {
                    return Err("Credential must be key/YYYYMMDD/region/service".to_owned());
                };
                (id, Some((day, region, service)))
            }
            _ => return Err(unknown()),
        };
        let names = part("SignedHeaders")?.split(';').filter(|name| !name.is_empty()).collect();
        Ok(Self { id, derived, names, signature: part("Signature")? })
    }
}

/// Parses the value of `X-Sdk-Date`.
fn date(text: &str) -> Option<(SigningDate, SystemTime)> {
    let digits = text.strip_suffix('Z').filter(|digits| digits.len() == 15)?;
    let civil = DateTime::strptime("%Y%m%dT%H%M%S", digits).ok()?;
    let moment = civil.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some((SigningDate::from_unix_seconds(moment.as_second()).ok()?, SystemTime::from(moment)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_signatures_are_parsed() {
        let (date, time) = date("20191115T033655Z").unwrap();
        assert_eq!(date.as_str(), "20191115T033655Z");
        assert_eq!(time, SystemTime::UNIX_EPOCH + Duration::from_secs(1_573_789_015));
        for wrong in ["", "20191115T033655", "2019-11-15T03:36:55Z", "20191315T033655Z", "20191115T033655ZZ"] {
            assert!(super::date(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn the_authorization_header_is_parsed_or_what_is_missing_reported() {
        let sdk = Authorization::parse("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=ab").unwrap();
        assert_eq!((sdk.id, sdk.derived, sdk.signature), ("AK", None, "ab"));
        assert_eq!(sdk.names, ["host", "x-sdk-date"]);
        let derived =
            Authorization::parse("V11-HMAC-SHA256 Credential=AK/20191115/r/s, SignedHeaders=host, Signature=ab").unwrap();
        assert_eq!(derived.derived, Some(("20191115", "r", "s")));
        for (text, problem) in [
            ("Basic abc", "start with SDK-HMAC-SHA256"),
            ("SDK-HMAC-SHA256 SignedHeaders=host, Signature=ab", "no Access=…"),
            ("V11-HMAC-SHA256 Credential=AK, SignedHeaders=host, Signature=ab", "key/YYYYMMDD/region/service"),
            ("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host", "no Signature=…"),
        ] {
            let error = Authorization::parse(text).err().unwrap();
            assert!(error.contains(problem), "{text}: {error}");
        }
    }
}
