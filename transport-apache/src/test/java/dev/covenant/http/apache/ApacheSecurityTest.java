package dev.covenant.http.apache;

import dev.covenant.http.client.SecurityContract;

final class ApacheSecurityTest implements SecurityContract {}
