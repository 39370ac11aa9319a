package dev.covenant.model.openapi;

import dev.covenant.model.tree.Node;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param name its name in locations
 * @param path where it is, absolute and normal; null when it was fetched
 * @param uri where it was fetched from; null when it is a file
 */
record Document(String name, @Nullable Path path, @Nullable URI uri, Node root) {}
