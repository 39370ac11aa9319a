package dev.covenant.http.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a bad instance does with a request. */
public enum Fault implements FaultServer.Script {
    RESET_AT_ONCE {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.reset();
        }
    },
    CLOSE_AT_ONCE {
        @Override
        public void serve(Peer peer, ReceivedRequest request) {
            peer.close();
        }
    },
    HANG {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.hang();
        }
    },
    HANG_IN_HEAD {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.raw("HTTP/1.1 200 ok\r\nContent-Ty");
            peer.hang();
        }
    },
    SLOW_HEAD {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            dribble(peer, "HTTP/1.1 200 ok\r\n".concat("X-Slow: yes\r\n".repeat(100)));
        }
    },
    SLOW_BODY {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"id\":\"");
            dribble(peer, "7".repeat(900));
        }
    },
    RESET_IN_BODY {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":\"7\"");
            peer.reset();
        }
    },
    BODY_SHORTER_THAN_DECLARED {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n");
            peer.raw("{\"id\":\"7\",\"total\":1}");
            peer.close();
        }
    },
    CHUNKS_WITHOUT_END {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.chunked(200, "application/json");
            peer.chunk("{\"id\":\"7\",\"total\":1}");
            peer.close();
        }
    },
    MALFORMED_CHUNK {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.chunked(200, "application/json");
            peer.raw("zz\r\n{\"id\":\"7\",\"total\":1}\r\n0\r\n\r\n");
            peer.close();
        }
    },
    TRUNCATED_JSON {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(200, "{\"id\":\"7\",\"tot");
        }
    },
    MORE_THAN_ONE_VALUE {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(200, "{\"id\":\"7\",\"total\":1}{}");
        }
    },
    WRONG_TYPE_IN_JSON {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(200, "{\"id\":7,\"total\":1}");
        }
    },
    NOT_UTF8 {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.answer(200, "application/json", "{\"id\":\"ä\",\"total\":1}".getBytes(StandardCharsets.ISO_8859_1));
        }
    },
    EMPTY_BODY {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(200, "");
        }
    },
    WRONG_MEDIA_TYPE {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.answer(200, "text/html", "<html>it works</html>".getBytes(StandardCharsets.UTF_8));
        }
    },
    UNKNOWN_PACKING {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(200, "{\"id\":\"7\",\"total\":1}", "Content-Encoding: br");
        }
    },
    NOT_PACKED_AS_SAID {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(200, "{\"id\":\"7\",\"total\":1}", "Content-Encoding: gzip");
        }
    },
    GARBAGE {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.raw("\u0001\u0002 SSH-2.0-OpenSSH_9.6\r\n\r\n".repeat(100));
            peer.close();
        }
    },
    ENDLESS_BODY {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.chunked(200, "application/json");
            peer.chunk("{\"id\":\"");
            while (true) {
                peer.chunk("7".repeat(64 * 1024));
            }
        }
    },
    DECLARED_TOO_LARGE {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.raw("HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{");
            peer.hang();
        }
    },
    LONG_HEADER {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(200, "{\"id\":\"7\",\"total\":1}", "X-Bomb: " + "b".repeat(70_000));
        }
    },
    MANY_HEADERS {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(
                    200,
                    "{\"id\":\"7\",\"total\":1}",
                    ("X-Bomb: " + "b".repeat(100) + "\r\n").repeat(700) + "X-End: yes");
        }
    },
    INTERNAL_ERROR {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(500, "{}");
        }
    },
    BAD_GATEWAY {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.answer(502, "text/html", "<html>bad gateway</html>".getBytes(StandardCharsets.UTF_8));
        }
    },
    GATEWAY_TIMEOUT {
        @Override
        public void serve(Peer peer, ReceivedRequest request) throws IOException {
            peer.json(504, "{}");
        }
    };

    private static void dribble(Peer peer, String text) throws IOException {
        try {
            for (int at = 0; at < text.length(); at++) {
                peer.raw(text.substring(at, at + 1));
                // Slowness is what is tested here: each byte comes well within every time-out for a single read.
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        peer.close();
    }
}
