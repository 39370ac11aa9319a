package dev.covenant.http.apache;

import dev.covenant.http.client.LifeContract;

final class ApacheLifeTest implements LifeContract {}
