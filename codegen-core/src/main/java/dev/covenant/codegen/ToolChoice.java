package dev.covenant.codegen;

import dev.covenant.model.NativeTools;

/**
 * Native tools, and what tells them from others before any of them is fetched or started: whether anything changed must cost nothing.
 *
 * @param tools where they are
 * @param identity changes when they do, such as their versions
 */
public record ToolChoice(NativeTools tools, String identity) {
    /** No tools at all. */
    public static ToolChoice none() {
        return new ToolChoice(NativeTools.none(), "");
    }
}
