package dev.covenant.http.apache;

import dev.covenant.http.client.StreamContract;

final class ApacheStreamTest implements StreamContract {}
