package dev.covenant.http.apache;

import dev.covenant.http.client.CallerContract;

final class ApacheCallerTest implements CallerContract {}
