package dev.covenant.codegen.grpc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Makes an executable of a file of a repository, whose files are not: a copy in a folder of ours.
 */
public final class ExecutableCopy {
    private ExecutableCopy() {}

    /**
     * The copy; one that is there already is used when its bytes are the same. Others that copy at the same time do no harm.
     *
     * @param folder for copies; created when it is needed
     */
    public static Path of(Path file, Path folder) throws IOException {
        Path target = folder.resolve(String.valueOf(file.getFileName()));
        if (!Files.isExecutable(target) || Files.mismatch(file, target) >= 0) {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(target.getFileName() + "." + UUID.randomUUID());
            Files.copy(file, fresh);
            makeExecutable(fresh);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!Files.isExecutable(file) && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }
}
