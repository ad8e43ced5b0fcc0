//! A real HTTP server on loopback that does as it is told, one connection after the other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// What the server sends, in this order, waiting before each; then it closes the connection.
pub type Reply = Vec<(Duration, Vec<u8>)>;

pub struct Server {
    pub url: String,
    requests: Receiver<Request>,
}

#[derive(Debug)]
pub struct Request {
    /// The request line.
    pub line: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self
            .headers
            .iter()
            .filter(|(header, _)| header.eq_ignore_ascii_case(name));
        let first = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} is sent twice");
        first
    }
}

impl Server {
    /// The next request that came.
    pub fn request(&self) -> Request {
        self.requests.recv_timeout(Duration::from_secs(5)).unwrap()
    }

    /// The next request that came, where there is one.
    pub fn next(&self) -> Option<Request> {
        self.requests.recv_timeout(Duration::from_millis(50)).ok()
    }

    /// Whether no request came but the ones that were asked for.
    pub fn is_quiet(&self) -> bool {
        self.next().is_none()
    }
}

/// Answers as many connections as there are replies.
pub fn serve(replies: impl IntoIterator<Item = Reply>) -> Server {
    serve_on(TcpListener::bind("127.0.0.1:0").unwrap(), replies)
}

/// The same where the address has to be known before.
pub fn serve_on(listener: TcpListener, replies: impl IntoIterator<Item = Reply>) -> Server {
    let url = format!("http://{}", listener.local_addr().unwrap());
    let replies: Vec<Reply> = replies.into_iter().collect();
    let (sender, requests) = channel();
    thread::spawn(move || {
        for reply in replies {
            let Ok((mut stream, _)) = listener.accept() else { return };
            if let Some(request) = read(&stream) {
                let _ = sender.send(request);
            }
            for (pause, bytes) in reply {
                thread::sleep(pause);
                // A client that has seen enough closes the connection.
                if stream.write_all(&bytes).and_then(|()| stream.flush()).is_err() {
                    break;
                }
            }
        }
    });
    Server { url, requests }
}

/// Answers any number of requests, those that come at once side by side; the URL of the server.
pub fn serve_by(answer: impl Fn(Request) -> Reply + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (Ok(mut stream), answer) = (stream, Arc::clone(&answer)) else {
                return;
            };
            thread::spawn(move || {
                let reply = read(&stream).map(|request| answer(request));
                for (pause, bytes) in reply.unwrap_or_default() {
                    thread::sleep(pause);
                    let _ = stream.write_all(&bytes);
                }
            });
        }
    });
    url
}

/// A whole request of a connection.
pub fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let line = line(&mut reader)?;
    let mut headers = Vec::new();
    while let Some((name, value)) = self::line(&mut reader)?.split_once(": ") {
        headers.push((name.to_owned(), value.to_owned()));
    }
    let mut request = Request {
        line,
        headers,
        body: Vec::new(),
    };
    if request.header("transfer-encoding") == Some("chunked") {
        loop {
            let size = usize::from_str_radix(&self::line(&mut reader)?, 16).ok()?;
            let mut chunk = vec![0; size + 2];
            reader.read_exact(&mut chunk).ok()?;
            request.body.extend_from_slice(&chunk[..size]);
            if size == 0 {
                break;
            }
        }
    } else if let Some(length) = request.header("content-length") {
        request.body = vec![0; length.parse().ok()?];
        reader.read_exact(&mut request.body).ok()?;
    }
    Some(request)
}

fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    Some(line.trim_end().to_owned())
}

/// A whole response with a `Content-Length`.
pub fn answer(status: &str, headers: &str, body: &[u8]) -> Reply {
    let mut bytes = format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    vec![(Duration::ZERO, bytes)]
}

/// A chunked response whose chunks come one by one.
pub fn chunks(headers: &str, pause: Duration, chunks: &[&[u8]]) -> Reply {
    let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n{headers}\r\n");
    let mut reply = vec![(Duration::ZERO, head.into_bytes())];
    for chunk in chunks.iter().copied().chain([&b""[..]]) {
        let mut bytes = format!("{:x}\r\n", chunk.len()).into_bytes();
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(b"\r\n");
        reply.push((pause, bytes));
    }
    reply
}
