//! What can be followed, and the waiter for each.

use std::fmt;
use std::str::FromStr;

use hwcloud_core::wait::{Interval, WaitSet, Waiter};
use hwcloud_core::{Config, Error};

/// Something that takes its time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A task of CBR, by its ID.
    Task(String),
    /// An operation of BCS, by the ID of its record.
    Record(String),
    /// The creation of a blockchain of BCS, by the blockchain's ID.
    Blockchain(String),
    /// An operation on a Lite Server of ModelArts.
    LiteServer {
        /// ID of the server.
        id: String,
        /// ID of the operation.
        operation: String,
    },
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Task(id) => write!(f, "task {id}"),
            Self::Record(id) => write!(f, "record {id}"),
            Self::Blockchain(id) => write!(f, "blockchain {id}"),
            Self::LiteServer { operation, .. } => write!(f, "Lite Server {operation}"),
        }
    }
}

impl FromStr for Thing {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some(("task", id)) => Ok(Self::Task(id.to_owned())),
            Some(("record", id)) => Ok(Self::Record(id.to_owned())),
            Some(("blockchain", id)) => Ok(Self::Blockchain(id.to_owned())),
            Some(("lite-server", ids)) if ids.contains('/') => {
                let (id, operation) = ids.split_once('/').unwrap_or_default();
                Ok(Self::LiteServer { id: id.to_owned(), operation: operation.to_owned() })
            }
            _ => Err(format!("{text}: write task=ID, record=ID, blockchain=ID or lite-server=SERVER/OPERATION")),
        }
    }
}

/// A client of each service.
pub struct Clients {
    bcs: hwcloud_bcs_client::Client,
    cbr: hwcloud_cbr_client::Client,
    modelarts: hwcloud_modelarts_client::Client,
}

impl Clients {
    /// The clients of one configuration.
    pub fn new(config: &Config) -> Result<Self, Error> {
        Ok(Self {
            bcs: hwcloud_bcs_client::Client::new(config)?,
            cbr: hwcloud_cbr_client::Client::new(config)?,
            modelarts: hwcloud_modelarts_client::Client::new(config)?,
        })
    }

    /// Adds the wait for a thing to the set: its spec says when it is over, and how often to ask unless `interval` does.
    pub fn wait_for(&self, thing: &Thing, interval: Option<Interval>, set: &mut WaitSet<Thing, ()>) {
        let key = thing.clone();
        // The documents are of different types, and the bars need none of them.
        match thing {
            Thing::Task(id) => {
                set.insert_with(key, paced(self.cbr.show_op_log().operation_log_id(id.as_str()).wait(), interval), drop);
            }
            Thing::Record(id) => {
                set.insert_with(key, paced(self.bcs.list_op_record().operation_id(id.as_str()).wait(), interval), drop);
            }
            Thing::Blockchain(id) => {
                set.insert_with(key, paced(self.bcs.show_blockchain_status().blockchain_id(id.as_str()).wait(), interval), drop);
            }
            Thing::LiteServer { id, operation } => {
                let call = self.modelarts.get_dev_server_operation().id(id.as_str()).operation_id(operation.as_str());
                set.insert_with(key, paced(call.wait(), interval), drop);
            }
        }
    }
}

fn paced<T: Send + Sync>(waiter: Waiter<T>, interval: Option<Interval>) -> Waiter<T> {
    match interval {
        Some(interval) => waiter.interval(interval),
        None => waiter,
    }
}
