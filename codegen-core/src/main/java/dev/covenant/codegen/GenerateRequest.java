package dev.covenant.codegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link GenerateJob} is asked to do.
 *
 * @param contracts contract files, and folders that are searched for contracts; as the user wrote them, because messages
 *     repeat them
 * @param output the folder for Java sources
 * @param state the folder in which the job remembers what it did, to do nothing when nothing changed; without it every run
 *     is a first one and stale files stay
 * @param basePackage the package for what is generated; when absent {@link PackageNames} chooses one
 * @param kinds what to generate
 * @param reading how contracts are read
 */
public record GenerateRequest(
        List<Path> contracts,
        Path output,
        Optional<Path> state,
        Optional<String> basePackage,
        Set<GeneratedKind> kinds,
        Reading reading) {
    public GenerateRequest {
        contracts = List.copyOf(contracts);
        kinds = Set.copyOf(kinds);
    }

    /**
     * What the reader is told.
     *
     * @param strict whether defects that a lenient reader mends are errors
     * @param includeRoots further folders that a contract may refer to
     * @param allowedOrigins origins ({@code https://host}) that a contract may refer to; nothing is remembered about them, so
     *     that every run reads again
     * @param overlays of the only contract, or each called like its contract ({@code orders.covenant.yaml}); they go before those
     *     that are found beside contracts
     * @param tools for contracts whose language has a compiler of its own; generators use them too
     */
    public record Reading(
            boolean strict,
            List<Path> includeRoots,
            List<String> allowedOrigins,
            List<Path> overlays,
            ToolChoice tools) {
        public Reading {
            overlays = List.copyOf(overlays);
            includeRoots = List.copyOf(includeRoots);
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }

    /** Starts a request: these contracts into that folder; everything else has a default. */
    public static Builder of(List<Path> contracts, Path output) {
        return new Builder(contracts, output);
    }

    /** Collects the parts of a request. */
    public static final class Builder {
        private final List<Path> contracts;
        private final Path output;
        private final List<Path> includeRoots = new ArrayList<>();
        private final List<String> allowedOrigins = new ArrayList<>();
        private final List<Path> overlays = new ArrayList<>();
        private Optional<Path> state = Optional.empty();
        private Optional<String> basePackage = Optional.empty();
        private Set<GeneratedKind> kinds = EnumSet.allOf(GeneratedKind.class);
        private boolean strict;
        private ToolChoice tools = ToolChoice.none();

        private Builder(List<Path> contracts, Path output) {
            this.contracts = contracts;
            this.output = output;
        }

        /** Remembers what was done in this folder. */
        public Builder state(Path folder) {
            state = Optional.of(folder);
            return this;
        }

        /**
         * Generates below this package.
         *
         * @throws IllegalArgumentException when it is no package name
         */
        public Builder basePackage(String name) {
            if (!JavaNames.isPackageName(name)) {
                throw new IllegalArgumentException("not a package name: " + name);
            }
            basePackage = Optional.of(name);
            return this;
        }

        /** Generates only these parts; none means all. */
        public Builder kinds(Set<GeneratedKind> wanted) {
            kinds = wanted.isEmpty() ? EnumSet.allOf(GeneratedKind.class) : wanted;
            return this;
        }

        /** Takes defects that a lenient reader mends as errors. */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /** Lets contracts refer to files below these folders. */
        public Builder includeRoots(List<Path> folders) {
            includeRoots.addAll(folders);
            return this;
        }

        /** Lets contracts refer to these origins. */
        public Builder allowedOrigins(List<String> origins) {
            allowedOrigins.addAll(origins);
            return this;
        }

        /** Lays these files over contracts. */
        public Builder overlays(List<Path> files) {
            overlays.addAll(files);
            return this;
        }

        /** Lets readers and generators use native tools. */
        public Builder tools(ToolChoice choice) {
            tools = choice;
            return this;
        }

        /** The request. */
        public GenerateRequest build() {
            Reading reading = new Reading(strict, includeRoots, allowedOrigins, overlays, tools);
            return new GenerateRequest(contracts, output, state, basePackage, kinds, reading);
        }
    }
}
