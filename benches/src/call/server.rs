//! The server: a minimal HTTP/1.1 server with persistent connections, so that the client dominates the measurement.

use std::net::SocketAddr;
use std::thread;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;

/// Starts a server on its own thread, which responds with `body` to every request without a body. It runs until the process ends.
pub fn start(body: &str) -> SocketAddr {
    let response = format!(
        "HTTP/1.1 200 OK\r\nDate: Thu, 23 May 2019 14:35:23 GMT\r\nContent-Type: application/json;charset=UTF-8\r\n\
         X-Request-Id: req-cdb98cc4e87b4f409b4a57ec036620bc\r\nServer: bench\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let response: &'static str = response.leak();
    let runtime = runtime::Builder::new_current_thread().enable_io().build().unwrap();
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        runtime.block_on(async {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serve(connection, response));
            }
        });
    });
    address
}

/// Serves requests, none of which has a body, one after the other.
async fn serve(mut connection: TcpStream, response: &str) {
    const END: &[u8] = b"\r\n\r\n";
    let _ = connection.set_nodelay(true);
    let mut request = Vec::with_capacity(4096);
    loop {
        while !request.ends_with(END) {
            match connection.read_buf(&mut request).await {
                Ok(0) | Err(_) => return,
                Ok(_) => {}
            }
        }
        request.clear();
        if connection.write_all(response.as_bytes()).await.is_err() {
            return;
        }
    }
}
