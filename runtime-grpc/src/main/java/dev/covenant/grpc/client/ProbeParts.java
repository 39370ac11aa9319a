package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Chance;
import dev.covenant.runtime.pipeline.Time;

/** What asking and watching instances for their health takes. */
record ProbeParts(Lines lines, LinkParts links, Time time, Chance chance) {}
