package dev.covenant.http.apache;

import dev.covenant.http.client.FallbackContract;

final class ApacheFallbackTest implements FallbackContract {}
