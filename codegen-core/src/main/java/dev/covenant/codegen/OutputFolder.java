package dev.covenant.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder for generated files that are no Java sources, with the memory of what was written there before. Like all that is generated, the
 * files are written all or not at all, only where they differ, and never over somebody's own.
 *
 * @param folder which need not exist
 * @param state the folder in which is remembered what was written
 */
public record OutputFolder(Path folder, Path state) {
    /**
     * Brings the folder to these files; those of an earlier run that are no longer among them are deleted, unless somebody edited them.
     *
     * @return how many were new or different
     * @throws IOException when it cannot; then nothing is changed
     */
    public int write(List<GeneratedFile> files) throws IOException {
        GenerateState before = GenerateState.load(Optional.of(state));
        WriteResult result = new SourceWriter(folder, before.outputs()).write(files.stream());
        // Without a key: it is never current, since nothing is remembered of what the files were made from.
        new GenerateState("", Map.of(), result.files()).save(state);
        return result.written();
    }
}
