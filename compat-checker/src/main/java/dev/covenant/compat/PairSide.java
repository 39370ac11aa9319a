package dev.covenant.compat;

import dev.covenant.model.ContractReader;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One side of a pair.
 *
 * @param only the folders in it that count, if not all; the others are there to be imported
 */
record PairSide(Path path, List<String> only) {
    ReadResult read(ContractReader reader, ReadOptions options) {
        if (only.isEmpty()) {
            return reader.read(List.of(path), options);
        }
        List<Path> named =
                only.stream().map(path::resolve).filter(Files::exists).toList();
        List<Path> roots =
                Stream.concat(Stream.of(path), options.includeRoots().stream()).toList();
        return reader.read(named, options.withIncludeRoots(roots));
    }
}
