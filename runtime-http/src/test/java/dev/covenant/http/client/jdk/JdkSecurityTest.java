package dev.covenant.http.client.jdk;

import dev.covenant.http.client.SecurityContract;

final class JdkSecurityTest implements SecurityContract {}
