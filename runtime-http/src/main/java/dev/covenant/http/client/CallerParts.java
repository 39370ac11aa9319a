package dev.covenant.http.client;

import dev.covenant.runtime.pipeline.Time;
import dev.covenant.runtime.pipeline.Workers;

/**
 * What all calls of a client use.
 */
record CallerParts(
        Transport transport, Tokens tokens, BodyKeeping keeping, Workers workers, Time time, Verdict verdict) {}
