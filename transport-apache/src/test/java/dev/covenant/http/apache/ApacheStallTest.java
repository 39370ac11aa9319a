package dev.covenant.http.apache;

import dev.covenant.http.matrix.StallContract;

final class ApacheStallTest implements StallContract {}
