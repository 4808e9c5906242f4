//! Describes the machine of a measurement, without identifying it.

use std::fs;
use std::process::Command;

/// Returns processor, memory, operating system, compiler and date.
pub fn description() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let processor = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let memory = field("/proc/meminfo", "MemTotal").and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok());
    let memory = memory.map_or_else(|| "memory unknown".to_owned(), |kib| format!("{} GiB of memory", (kib + (1 << 19)) >> 20));
    let system = field_of(&fs::read_to_string("/etc/os-release").unwrap_or_default(), "PRETTY_NAME", '=');
    let system = system.map_or_else(|| std::env::consts::OS.to_owned(), |name| name.trim_matches('"').to_owned());
    let compiler = output("rustc", &["--version"]);
    let day = output("date", &["-u", "+%Y-%m-%d"]);
    format!("Machine: {cores} cores ({processor}), {memory}, {system}, {compiler}, {day}.")
}

fn field(path: &str, name: &str) -> Option<String> {
    field_of(&fs::read_to_string(path).ok()?, name, ':')
}

fn field_of(text: &str, name: &str, separator: char) -> Option<String> {
    let fields = text.lines().filter_map(|line| line.split_once(separator));
    fields.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned()).next()
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
