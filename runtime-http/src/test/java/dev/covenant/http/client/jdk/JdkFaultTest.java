package dev.covenant.http.client.jdk;

import dev.covenant.http.client.FaultContract;

final class JdkFaultTest implements FaultContract {}
