package dev.covenant.http.client;

/**
 * Where bodies are kept while they are read, and how large they may be.
 *
 * @param limit the most bytes of a body that is decoded, after unpacking
 */
record BodyKeeping(BufferPool buffers, OpenStreams streams, int limit) {}
