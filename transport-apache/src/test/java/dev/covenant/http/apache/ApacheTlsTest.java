package dev.covenant.http.apache;

import dev.covenant.http.client.TlsContract;

final class ApacheTlsTest implements TlsContract {}
