package dev.covenant.http.client.jdk;

import dev.covenant.http.client.FallbackContract;

final class JdkFallbackTest implements FallbackContract {}
