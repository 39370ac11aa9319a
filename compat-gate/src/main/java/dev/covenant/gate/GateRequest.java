package dev.covenant.gate;

import java.util.List;

/**
 * What is to be decided.
 *
 * @param old what clients know: the latest release
 * @param revised what is to replace it
 * @param earlier releases before {@code old}, latest first: nothing may break their clients either, nor use their numbers again
 * @param settings how it is judged
 */
public record GateRequest(Side old, Side revised, List<Side> earlier, GateSettings settings) {
    public GateRequest {
        earlier = List.copyOf(earlier);
    }
}
