//! Ten thousand concurrent waits in one process, against the mock server in another.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use hwcloud_cbr_client::Client;
use hwcloud_core::Config;
use hwcloud_core::wait::{Interval, WaitSet};
use hwcloud_mock::{Lifecycle, MockServer};
use nix::sys::resource::{UsageWho, getrusage};
use serde::{Deserialize, Serialize};

use crate::Figure;
use crate::cost::in_seconds;
use crate::figure::{bytes, seconds};

const WAITS: usize = 10_000;
/// The limit of requests per second of all waits together.
const RATE: u32 = 2_000;
/// The goal for memory above that of the idle process.
const MEMORY: u64 = 64 << 20;

/// How long each resource is pending, and the poll interval of each wait.
struct Pace {
    life: Duration,
    interval: Duration,
}

impl Pace {
    fn of(quick: bool) -> Self {
        let (life, interval) = if quick { (12, 6) } else { (30, 10) };
        Self { life: Duration::from_secs(life), interval: Duration::from_secs(interval) }
    }
}

/// The report of the waiting process.
#[derive(Debug, Deserialize, Serialize)]
struct Waited {
    idle_bytes: u64,
    peak_bytes: u64,
    processor_seconds: f64,
    elapsed_seconds: f64,
    /// The delay from the end on the server to the end of the wait: the median, and the 99th percentile.
    late_seconds: [f64; 2],
}

/// The report of the serving process.
#[derive(Debug, Deserialize, Serialize)]
struct Served {
    requests: usize,
    /// The maximum in any second.
    busiest_second: usize,
    connections: u64,
}

/// Prints the figures.
pub fn run(quick: bool) -> Result<()> {
    let mut server = itself("serve-waits", &[], quick)?;
    let output = server.stdout.take().context("the server has no output")?;
    let mut output = BufReader::new(output);
    let mut url = String::new();
    output.read_line(&mut url)?;
    let mut waits = itself("make-waits", &[url.trim()], quick)?;
    let waited: Waited = serde_json::from_reader(waits.stdout.take().context("the waits have no output")?)?;
    if !waits.wait()?.success() {
        bail!("the waits did not end well");
    }
    // The server stops when its input is closed.
    drop(server.stdin.take());
    let traffic: Served = serde_json::from_reader(output)?;
    server.wait()?;
    report(&waited, &traffic, &Pace::of(quick));
    Ok(())
}

fn itself(command: &str, arguments: &[&str], quick: bool) -> Result<Child> {
    let program = std::env::current_exe().context("this program has no path")?;
    let mut program = Command::new(program);
    program.arg(command).args(arguments).args(quick.then_some("--quick"));
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("this program cannot run itself")
}

#[allow(clippy::cast_precision_loss, reason = "small numbers")]
fn report(waited: &Waited, traffic: &Served, pace: &Pace) {
    let title = |what: &str| format!("10,000 waits: {what}");
    let memory = waited.peak_bytes.saturating_sub(waited.idle_bytes);
    let each = memory / WAITS as u64;
    Figure::new(title("memory above the idle process"), format!("{} ({each} bytes a wait)", bytes(memory)))
        .with_goal("< 64 MiB", memory < MEMORY)
        .print();
    Figure::new(title("most requests in any second"), format!("{} of {} in all", traffic.busiest_second, traffic.requests))
        .with_goal(format!("≤ {RATE}, and 5 % for what bunches up on the way"), traffic.busiest_second <= RATE as usize * 21 / 20)
        .print();
    Figure::new(title("connections"), traffic.connections).print();
    let share = waited.processor_seconds / waited.elapsed_seconds * 100.0;
    let micros = waited.processor_seconds / traffic.requests as f64 * 1e6;
    Figure::new(title("processor"), format!("{share:.0} % of one, {micros:.0} µs a poll")).print();
    let [median, worst] = waited.late_seconds.map(seconds);
    let late = format!("median {median}, 99 % within {worst}; each asks every {} s", pace.interval.as_secs());
    Figure::new(title("from the end on the server to that at the caller"), late).print();
}

/// The hidden command of the server: prints its address, and a report when its input is closed.
pub fn serve(quick: bool) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let responses: Arc<Mutex<Vec<Instant>>> = Arc::default();
        let seen = Arc::clone(&responses);
        let server = MockServer::builder()
            .journal(false)
            .default_lifecycle("ShowOpLog", Lifecycle::success().after(Pace::of(quick).life))
            .on_response(move |_| seen.lock().unwrap().push(Instant::now()))
            .start()
            .await?;
        println!("{}", server.url());
        tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await??;
        let mut responses = responses.lock().unwrap();
        responses.sort_unstable();
        let traffic = Served {
            requests: responses.len(),
            busiest_second: busiest(&responses, Duration::from_secs(1)),
            connections: server.connection_count(),
        };
        println!("{}", serde_json::to_string(&traffic)?);
        Ok(())
    })
}

/// Returns the maximum number of sorted moments within a duration.
fn busiest(moments: &[Instant], within: Duration) -> usize {
    let mut first = 0;
    let lengths = moments.iter().enumerate().map(|(last, moment)| {
        while moment.duration_since(moments[first]) >= within {
            first += 1;
        }
        last - first + 1
    });
    lengths.max().unwrap_or(0)
}

/// The hidden command of the waits: runs them, and prints a report.
pub fn wait(url: &str, quick: bool) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let waited = runtime.block_on(wait_for_all(url, &Pace::of(quick)))?;
    println!("{}", serde_json::to_string(&waited)?);
    Ok(())
}

async fn wait_for_all(url: &str, pace: &Pace) -> Result<Waited> {
    let config = Config::builder().endpoint(url).allow_http(true).project_id("project").token("a-token");
    let client = Client::new(&config.max_requests_per_second(RATE).build()?)?;
    let idle_bytes = memory("VmRSS:")?;
    let started = Instant::now();
    let mut set = WaitSet::new().starts_per_second(RATE);
    for index in 0..WAITS {
        let waiter = client.show_op_log(format!("task-{index}")).wait();
        set.insert(index, waiter.interval(Interval::fixed(pace.interval)));
    }
    // A resource does not exist on the server before its first poll.
    let mut begun = vec![None; WAITS];
    let mut late = Vec::with_capacity(WAITS);
    while let Some((index, update)) = set.next_update().await {
        let now = Instant::now();
        let first = *begun[index].get_or_insert(now);
        if update.map_err(|error| anyhow::anyhow!("{error}"))?.state.is_final() {
            late.push(now.duration_since(first).saturating_sub(pace.life).as_secs_f64());
        }
    }
    if late.len() != WAITS {
        bail!("{} of {WAITS} waits ended", late.len());
    }
    late.sort_unstable_by(f64::total_cmp);
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    Ok(Waited {
        idle_bytes,
        peak_bytes: memory("VmHWM:")?,
        processor_seconds: in_seconds(usage.user_time()) + in_seconds(usage.system_time()),
        elapsed_seconds: started.elapsed().as_secs_f64(),
        late_seconds: [late[WAITS / 2], late[WAITS * 99 / 100]],
    })
}

/// Returns a line of Linux's report on the memory of this process, in bytes.
fn memory(line: &str) -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status").context("only Linux tells the memory of a process")?;
    let kilobytes = status.lines().find_map(|found| found.strip_prefix(line)?.trim().strip_suffix("kB"));
    Ok(kilobytes.context("the kernel tells nothing of it")?.trim().parse::<u64>()? << 10)
}
