//! What can be followed, and the waiter for each target.

use std::fmt;
use std::str::FromStr;

use hwcloud_core::wait::{Interval, WaitSet, Waiter};
use hwcloud_core::{Config, Error};

/// An operation that runs in the background.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
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

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Task(id) => write!(f, "task {id}"),
            Self::Record(id) => write!(f, "record {id}"),
            Self::Blockchain(id) => write!(f, "blockchain {id}"),
            Self::LiteServer { operation, .. } => write!(f, "Lite Server {operation}"),
        }
    }
}

impl FromStr for Target {
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
            _ => Err(format!("unknown target `{text}`; write task=ID, record=ID, blockchain=ID or lite-server=SERVER/OPERATION")),
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
    /// Creates the clients from one configuration.
    pub fn new(config: &Config) -> Result<Self, Error> {
        Ok(Self {
            bcs: hwcloud_bcs_client::Client::new(config)?,
            cbr: hwcloud_cbr_client::Client::new(config)?,
            modelarts: hwcloud_modelarts_client::Client::new(config)?,
        })
    }

    /// Adds the wait for a target to the set. Its spec sets the interval, unless `interval` does.
    pub fn wait_for(&self, target: &Target, interval: Option<Interval>, set: &mut WaitSet<Target, ()>) {
        let key = target.clone();
        // The documents have different types, and nothing here needs them.
        match target {
            Target::Task(id) => set.insert_with(key, with_interval(self.cbr.show_op_log(id).wait(), interval), drop),
            Target::Record(id) => {
                set.insert_with(key, with_interval(self.bcs.list_op_record().operation_id(id).wait(), interval), drop);
            }
            Target::Blockchain(id) => {
                set.insert_with(key, with_interval(self.bcs.show_blockchain_status(id).wait(), interval), drop);
            }
            Target::LiteServer { id, operation } => {
                let request = self.modelarts.get_dev_server_operation(id, operation);
                set.insert_with(key, with_interval(request.wait(), interval), drop);
            }
        }
    }
}

fn with_interval<T: Send + Sync>(waiter: Waiter<T>, interval: Option<Interval>) -> Waiter<T> {
    match interval {
        Some(interval) => waiter.interval(interval),
        None => waiter,
    }
}
