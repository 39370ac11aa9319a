package dev.covenant.http.client.jdk;

import dev.covenant.http.client.LifeContract;

final class JdkLifeTest implements LifeContract {}
