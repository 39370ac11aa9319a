package dev.covenant.http.client.jdk;

import dev.covenant.http.client.StreamContract;

final class JdkStreamTest implements StreamContract {}
