//! Checks signatures by recomputing them from received requests.

use std::time::{Duration, SystemTime};

use hwcloud_signer::{AccessKey, Algorithm, Request, SigningDate};

use super::Recorded;

impl Recorded {
    /// Returns whether the date of the signature is within this distance of `now`.
    pub fn signed_within(&self, now: SystemTime, tolerance: Duration) -> bool {
        let date = self.header("X-Sdk-Date").unwrap();
        let [from, to] = [now - tolerance, now + tolerance].map(|time| SigningDate::try_from(time).unwrap());
        (from.as_str()..=to.as_str()).contains(&date)
    }

    /// Signs the received request and compares.
    pub fn assert_signed(&self, id: &str, secret: &str) {
        let authorization = self.header("Authorization").unwrap_or_else(|| panic!("not signed: {self:?}"));
        let between = |start: &str, end: &str| {
            let rest = authorization.split_once(start).unwrap().1;
            rest.split(end).next().unwrap().to_owned()
        };
        let names = between("SignedHeaders=", ", ");
        let headers: Vec<(&str, &[u8])> =
            names.split(';').map(|name| (name, self.header(name).unwrap_or_else(|| panic!("no {name}")).as_bytes())).collect();
        let (path, query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let request = Request { method: &self.method, path, query, headers: &headers, body: &self.body };
        let credential = authorization.contains("Credential=").then(|| between("Credential=", ", "));
        let algorithm = match credential.as_deref().map(|text| text.split('/').collect::<Vec<_>>()).as_deref() {
            Some(&[_, _, region, service]) => Algorithm::V11HmacSha256 { region, service },
            _ => Algorithm::SdkHmacSha256,
        };
        let signature = request.sign(AccessKey { id, secret }, self.signing_date(), algorithm);
        assert_eq!(signature.authorization(), authorization);
        // Not another spelling of the same query.
        assert_eq!(signature.query(), query);
    }

    fn signing_date(&self) -> SigningDate {
        let text = self.header("X-Sdk-Date").unwrap();
        // Within a day of now, as in every test.
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
        let day = 24 * 60 * 60;
        let seconds = i64::try_from(now - day).unwrap()..i64::try_from(now + day).unwrap();
        seconds.map(|second| SigningDate::from_unix_seconds(second).unwrap()).find(|date| date.as_str() == text).unwrap()
    }
}
