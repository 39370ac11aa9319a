package dev.covenant.http.client.jdk;

import dev.covenant.http.client.CallerContract;

final class JdkCallerTest implements CallerContract {}
