package dev.covenant.model.openapi;

import dev.covenant.model.OperationRole;
import dev.covenant.model.tree.MappingNode;
import org.jspecify.annotations.Nullable;

/**
 * An operation in the contract's text, before it is read.
 *
 * @param path the path; for a callback its runtime expression; for a webhook a slash and its name
 * @param method in upper case
 * @param item the path item around it
 * @param origin what leads to it, when it is a callback
 */
record OperationSite(
        OperationRole role, String path, String method, MappingNode item, MappingNode operation, Origin origin) {

    /** The operation that leads to a callback, and the callback's name there; neither for other operations. */
    record Origin(@Nullable OperationSite parent, String callback) {
        static final Origin NONE = new Origin(null, "");
    }
}
