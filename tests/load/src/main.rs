//! Sustained concurrent calls against a server on loopback: the generated client beside one that is written by hand with
//! reqwest and serde, turn by turn in one run. `cargo run --release --package load -- --minutes 10 --calls 64`; `--only one` or
//! `--only page` is one of the workloads.

use std::alloc::System;
use std::future::Future;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use generated::Client;
use generated::types::{ChatServiceSid, WebhookSid};
use serde::Deserialize;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const SERVICE: ChatServiceSid = ChatServiceSid::from_static("ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
const WEBHOOK: WebhookSid = WebhookSid::from_static("WHaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
/// How long one client runs before it is the other's turn.
const TURN: Duration = Duration::from_millis(100);

/// The webhook as a person writes it down.
#[allow(dead_code)]
#[derive(Deserialize)]
struct Webhook {
    sid: Option<String>,
    account_sid: Option<String>,
    chat_service_sid: Option<String>,
    conversation_sid: Option<String>,
    target: Option<String>,
    url: Option<String>,
    configuration: Option<serde_json::Value>,
    date_created: Option<String>,
    date_updated: Option<String>,
}

#[derive(Deserialize)]
struct Page {
    webhooks: Vec<Webhook>,
}

/// The client as a person writes it.
#[derive(Clone)]
struct ByHand {
    http: reqwest::Client,
    base_url: String,
}

impl ByHand {
    async fn get<T: serde::de::DeserializeOwned>(&self, path: &str) -> Result<T, Box<dyn std::error::Error>> {
        let request = self.http.get(format!(
            "{}/v1/Services/{}/Conversations/CH/{path}",
            self.base_url,
            SERVICE.as_str()
        ));
        let request = request
            .basic_auth("AC", Some("secret"))
            .header("accept", "application/json");
        let response = request
            .timeout(Duration::from_secs(60))
            .send()
            .await?
            .error_for_status()?;
        Ok(serde_json::from_slice(&response.bytes().await?)?)
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool, Box<dyn std::error::Error>> {
    let minutes: Option<u64> = option("--minutes")?;
    let seconds = match minutes {
        Some(minutes) => minutes * 60,
        None => option("--seconds")?.unwrap_or(10),
    };
    let calls = option("--calls")?.unwrap_or(64);
    let url = serve()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ours = Client::builder().basic_auth("AC", "secret").base_url(&url).build()?;
    let theirs = ByHand {
        http: reqwest::Client::builder().build()?,
        base_url: url,
    };
    println!("{calls} calls at once, {seconds} s for each workload:");
    let mut within = true;
    let only: Option<String> = option("--only")?;
    let wanted = |workload: &Workload| only.as_deref().is_none_or(|only| only == workload.option());
    for workload in [Workload::One, Workload::Page].into_iter().filter(wanted) {
        let (mut generated, mut by_hand) = (Figures::default(), Figures::default());
        let end = Instant::now() + Duration::from_secs(seconds);
        let mut memory = Memory::new(minutes.is_some());
        // Connections are made and caches warm before anything is counted.
        let mut turn = 0;
        while Instant::now() < end {
            let our_call = || {
                let client = ours.clone();
                async move {
                    let count = match workload {
                        Workload::One => client
                            .fetch_service_conversation_scoped_webhook(SERVICE, "CH", WEBHOOK)
                            .await
                            .map(|webhook| usize::from(webhook.sid.is_some())),
                        Workload::Page => client
                            .list_service_conversation_scoped_webhook(SERVICE, "CH")
                            .await
                            .map(|page| page.webhooks.as_ref().map_or(0, Vec::len)),
                    };
                    count.expect("the server answers")
                }
            };
            let their_call = || {
                let client = theirs.clone();
                async move {
                    let count = match workload {
                        Workload::One => client
                            .get::<Webhook>(&format!("Webhooks/{}", WEBHOOK.as_str()))
                            .await
                            .map(|webhook| usize::from(webhook.sid.is_some())),
                        Workload::Page => client.get::<Page>("Webhooks").await.map(|page| page.webhooks.len()),
                    };
                    count.expect("the server answers")
                }
            };
            let our_turn = runtime.block_on(run_for(TURN, calls, our_call));
            let their_turn = runtime.block_on(run_for(TURN, calls, their_call));
            if turn > 0 {
                generated.add(our_turn);
                by_hand.add(their_turn);
            }
            turn += 1;
            memory.look();
        }
        println!("{}", workload.name());
        generated.print("generated client");
        by_hand.print("reqwest and serde by hand");
        // What others do on the machine meets both turns of a pair.
        let pairs = generated.rates.iter().zip(&by_hand.rates);
        let ratio = median(pairs.map(|(ours, theirs)| ours / theirs).collect());
        println!(
            "  the generated one has {:.1} % of the other's throughput",
            ratio * 100.0
        );
        memory.print();
        within &= ratio > 0.9;
    }
    Ok(within)
}

#[derive(Clone, Copy)]
enum Workload {
    One,
    Page,
}

impl Workload {
    fn option(self) -> &'static str {
        match self {
            Workload::One => "one",
            Workload::Page => "page",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Workload::One => "GET of one webhook, 0.5 KiB:",
            Workload::Page => "GET of a page of 50, 25 KiB:",
        }
    }
}

/// What stands behind an option.
fn option<T: std::str::FromStr>(name: &str) -> Result<Option<T>, T::Err> {
    let mut arguments = std::env::args().skip_while(|argument| argument != name).skip(1);
    arguments.next().map(|value| value.parse()).transpose()
}

/// What one turn came to.
struct Turn {
    latencies: Vec<Duration>,
    took: Duration,
    processor: Option<f64>,
    allocations: usize,
    bytes: usize,
}

/// Makes calls, so many at once, for so long.
async fn run_for<F: Future<Output = usize> + 'static>(turn: Duration, at_once: u64, call: impl Fn() -> F) -> Turn {
    let local = tokio::task::LocalSet::new();
    let before = ALLOCATOR.stats();
    let processor = processor_seconds();
    let started = Instant::now();
    let mut latencies = Vec::with_capacity(100_000);
    local
        .run_until(async {
            let mut running = std::collections::VecDeque::new();
            for _ in 0..at_once {
                running.push_back(tokio::task::spawn_local(timed(call())));
            }
            while let Some(next) = running.pop_front() {
                let (count, latency) = next.await.expect("no call panics");
                assert!(count == 1 || count == 50);
                latencies.push(latency);
                if started.elapsed() < turn {
                    running.push_back(tokio::task::spawn_local(timed(call())));
                }
            }
        })
        .await;
    let change = ALLOCATOR.stats() - before;
    Turn {
        latencies,
        took: started.elapsed(),
        processor: processor.and_then(|before| Some(processor_seconds()? - before)),
        allocations: change.allocations + change.reallocations,
        bytes: change.bytes_allocated,
    }
}

async fn timed<T>(call: impl Future<Output = T>) -> (T, Duration) {
    let started = Instant::now();
    (call.await, started.elapsed())
}

/// All turns of a client.
#[derive(Default)]
struct Figures {
    latencies: Vec<Duration>,
    took: Duration,
    allocations: usize,
    bytes: usize,
    rates: Vec<f64>,
    processor: Vec<f64>,
}

impl Figures {
    fn add(&mut self, turn: Turn) {
        self.rates.push(turn.latencies.len() as f64 / turn.took.as_secs_f64());
        let calls = turn.latencies.len() as f64;
        self.processor
            .extend(turn.processor.map(|seconds| seconds / calls * 1e6));
        // A sample is enough where the run is long.
        if self.latencies.len() < 100_000 {
            self.latencies.extend(&turn.latencies);
        }
        self.took += turn.took;
        self.allocations += turn.allocations / turn.latencies.len();
        self.bytes += turn.bytes / turn.latencies.len();
    }

    fn print(&mut self, name: &str) {
        self.latencies.sort_unstable();
        let at = |part: f64| {
            let place = (self.latencies.len() as f64 * part) as usize;
            let latency = self.latencies.get(place).copied().unwrap_or_default();
            format!("{:6.2} ms", latency.as_secs_f64() * 1000.0)
        };
        let turns = self.rates.len().max(1);
        println!(
            "  {name:26} {:8.0} calls/s {:6.1} µs of its thread   latency {} median {} 99 %   {:4} allocations {:6} bytes a call",
            median(self.rates.clone()),
            median(self.processor.clone()),
            at(0.5),
            at(0.99),
            self.allocations / turns,
            self.bytes / turns,
        );
    }
}

/// The figure in the middle, which others on the machine disturb least.
fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

/// How long the processor has been busy for this thread, where the system says it: the client's, with its connections, and not the
/// server's.
fn processor_seconds() -> Option<f64> {
    #[cfg(target_os = "linux")]
    {
        use nix::sys::resource::{UsageWho, getrusage};
        let usage = getrusage(UsageWho::RUSAGE_THREAD).ok()?;
        let seconds = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
        Some(seconds(usage.user_time()) + seconds(usage.system_time()))
    }
    #[cfg(not(target_os = "linux"))]
    None
}

/// The memory of the process over time, in MiB.
struct Memory {
    started: Instant,
    /// Whether it is told every half a minute, and not only at both ends.
    tells: bool,
    seen: Vec<usize>,
}

impl Memory {
    fn new(tells: bool) -> Self {
        Memory {
            started: Instant::now(),
            tells,
            seen: Vec::new(),
        }
    }

    fn look(&mut self) {
        let Some(now) = resident() else { return };
        let turns = self.seen.len();
        // Both clients have had a turn.
        if turns < 2 || self.tells && self.started.elapsed().as_secs() / 30 >= turns as u64 - 1 {
            self.seen.push(now);
        } else if let Some(last) = self.seen.last_mut() {
            *last = now;
        }
    }

    fn print(&self) {
        match (self.seen.as_slice(), self.tells) {
            ([_, rest @ ..], true) if !rest.is_empty() => {
                println!("  memory of the process each half a minute: {rest:?} MiB");
            }
            ([first, .., last], _) => {
                println!("  memory of the process: {first} MiB after the first turns, {last} MiB after the last");
            }
            _ => {}
        }
    }
}

/// The memory of the process in MiB, where the system says it.
fn resident() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: usize = text.split(' ').nth(1)?.parse().ok()?;
    Some((pages * 4096) >> 20)
}

/// A server that allocates nothing for a request, so that what is counted is the client's: a thread for each connection.
fn serve() -> std::io::Result<String> {
    let a = "a".repeat(32);
    let webhook = format!(
        r#"{{"sid":"WH{a}","url":"https://conversations.twilio.com/v1/Services/IS{a}/Conversations/CH{a}/Webhooks/WH{a}","target":"studio","account_sid":"AC{a}","date_created":"2016-03-24T21:05:50Z","date_updated":"2016-03-24T21:05:50Z","configuration":{{"flow_sid":"FW{a}"}},"chat_service_sid":"IS{a}","conversation_sid":"CH{a}"}}"#
    );
    let page = format!(
        r#"{{"webhooks":[{}],"meta":{{"page":0}}}}"#,
        vec![&*webhook; 50].join(",")
    );
    let answer = |body: &str| -> &'static [u8] {
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        Box::leak((head + body).into_bytes().into_boxed_slice())
    };
    let (webhook, page) = (answer(&webhook), answer(&page));
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            std::thread::spawn(move || answer_all(stream, webhook, page));
        }
    });
    Ok(url)
}

/// Answers what comes over a connection until it is closed.
fn answer_all(mut stream: TcpStream, webhook: &[u8], page: &[u8]) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut buffer = [0; 8 << 10];
    let mut filled = 0;
    loop {
        let length = stream.read(&mut buffer[filled..])?;
        if length == 0 {
            return Ok(());
        }
        filled += length;
        if !buffer[..filled].ends_with(b"\r\n\r\n") {
            continue;
        }
        // The line ends behind the list, or behind one of it.
        let line = buffer[..filled].split(|byte| *byte == b'\r').next().unwrap_or_default();
        let is_page = line.ends_with(b"/Webhooks HTTP/1.1");
        stream.write_all(if is_page { page } else { webhook })?;
        filled = 0;
    }
}
