package dev.covenant.http.apache;

import dev.covenant.http.client.FaultContract;

final class ApacheFaultTest implements FaultContract {}
