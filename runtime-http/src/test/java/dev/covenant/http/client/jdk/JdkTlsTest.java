package dev.covenant.http.client.jdk;

import dev.covenant.http.client.TlsContract;

final class JdkTlsTest implements TlsContract {}
