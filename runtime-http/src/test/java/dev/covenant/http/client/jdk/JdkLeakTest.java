package dev.covenant.http.client.jdk;

import dev.covenant.http.matrix.LeakContract;

final class JdkLeakTest implements LeakContract {}
