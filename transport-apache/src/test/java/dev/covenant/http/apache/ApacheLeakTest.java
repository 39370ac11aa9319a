package dev.covenant.http.apache;

import dev.covenant.http.matrix.LeakContract;

final class ApacheLeakTest implements LeakContract {}
