package dev.covenant.http.client.jdk;

import dev.covenant.http.matrix.StallContract;

final class JdkStallTest implements StallContract {}
