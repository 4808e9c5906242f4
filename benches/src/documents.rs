//! The bodies to decode: every documented 200 body, and a long list made from one of them.

use serde_json::Value;

/// A body and the operation that returns it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The name in the table.
    pub name: &'static str,
    /// The type of the body.
    pub body: Body,
    /// The body as received.
    pub text: String,
}

/// The type of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Of `bcs`.
    ListOpRecord,
    /// Of `bcs`.
    ShowBlockchainStatus,
    /// Of `cbr`.
    ShowOpLog,
    /// Of `modelarts`.
    GetDevServerOperation,
}

/// Returns the text of a documented body.
macro_rules! example {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/examples/", $path))
    };
}

/// The number of records in the long list.
const RECORDS: usize = 1_000;

/// The documented body of `ShowOpLog`.
pub const SHOW_OP_LOG: &str = example!("cbr/show-op-log.200.json");

/// Returns all documents.
pub fn all() -> Vec<Document> {
    use Body::{GetDevServerOperation, ListOpRecord, ShowBlockchainStatus, ShowOpLog};

    let record = example!("bcs/list-op-record.200.json");
    let documented = [
        ("bcs/list-op-record.200", ListOpRecord, record),
        ("bcs/list-op-record.200.zh-mirror", ListOpRecord, example!("bcs/list-op-record.200.zh-mirror.json")),
        ("bcs/show-blockchain-status.200", ShowBlockchainStatus, example!("bcs/show-blockchain-status.200.json")),
        ("cbr/show-op-log.200", ShowOpLog, SHOW_OP_LOG),
        ("cbr/show-op-log.200.naive-time", ShowOpLog, example!("cbr/show-op-log.200.naive-time.json")),
        (
            "modelarts/get-dev-server-operation.200",
            GetDevServerOperation,
            example!("modelarts/get-dev-server-operation.200.json"),
        ),
    ];
    let mut documents: Vec<_> =
        documented.into_iter().map(|(name, body, text)| Document { name, body, text: compact(text) }).collect();
    documents.push(Document { name: "1,000 operation records", body: ListOpRecord, text: long_list(record) });
    documents
}

/// Removes the layout of the example files, which no service sends. The order of keys and the digits of numbers are kept.
fn compact(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let mut in_text = false;
    let mut escaped = false;
    for c in text.chars() {
        if in_text {
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if c.is_ascii_whitespace() {
            continue;
        } else {
            in_text = c == '"';
        }
        compact.push(c);
    }
    compact
}

/// Returns a list of many records like the one in `example`, each with its own ID.
fn long_list(example: &str) -> String {
    let compact = compact(example);
    let (_, rest) = compact.split_once("\"operation_records\":[").expect("the example has records");
    let record = rest.strip_suffix("]}").expect("the records come last");
    let documented: Value = serde_json::from_str(record).expect("a record is JSON");
    let id = documented["operation_id"].as_str().expect("a record has an ID");
    let records: Vec<_> = (0..RECORDS).map(|index| record.replace(id, &format!("{}{index:04}", &id[..id.len() - 4]))).collect();
    format!("{{\"count\":{RECORDS},\"operation_records\":[{}]}}", records.join(","))
}
