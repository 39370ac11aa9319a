package dev.covenant.http.client;

import dev.covenant.runtime.pipeline.Time;

/**
 * What all calls of a client use.
 */
record CallerParts(
        Transport transport, Tokens tokens, BodyKeeping keeping, Workers workers, Time time, Verdict verdict) {}
