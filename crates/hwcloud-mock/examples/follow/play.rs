//! A local server that plays a few operations, to follow without an account.

use std::time::Duration;

use hwcloud_mock::{Lifecycle, MockError, MockServer};

use crate::target::Target;

const SERVER: &str = "3f2b6c1e-8d4a-4e57-9c30-5a1b7d9e2f64";

/// Starts the server, with a lifecycle for each of the [`targets`].
pub async fn server() -> Result<MockServer, MockError> {
    let seconds = Duration::from_secs_f64;
    MockServer::builder()
        .lifecycle("ShowOpLog", "nightly-backup", Lifecycle::success().after(seconds(4.0)))
        .lifecycle("ShowOpLog", "empty-vault", Lifecycle::success().after(seconds(1.5)).final_status("skipped"))
        .lifecycle(
            "ShowOpLog",
            "restore",
            Lifecycle::failure().after(seconds(2.5)).code("BackupService.9900").reason("the agent on the server does not answer"),
        )
        .lifecycle("ListOpRecord", "upgrade", Lifecycle::success().after(seconds(5.0)))
        .lifecycle("ListOpRecord", "add-peer", Lifecycle::success().missing_for(seconds(1.0)).after(seconds(2.0)))
        .lifecycle("ShowBlockchainStatus", "new-chain", Lifecycle::success().after(seconds(6.0)))
        .lifecycle("GetDevServerOperation", "attach-volume", Lifecycle::success().after(seconds(3.0)))
        .start()
        .await
}

/// Returns the operations that the server plays.
pub fn targets() -> Vec<Target> {
    let task = |id: &str| Target::Task(id.to_owned());
    let record = |id: &str| Target::Record(id.to_owned());
    vec![
        task("nightly-backup"),
        task("empty-vault"),
        task("restore"),
        record("upgrade"),
        record("add-peer"),
        Target::Blockchain("new-chain".to_owned()),
        Target::LiteServer { id: SERVER.to_owned(), operation: "attach-volume".to_owned() },
    ]
}
