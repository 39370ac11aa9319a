package dev.covenant.codegen;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * The version that results depend on.
 */
final class ToolVersion {
    private static final String[] PARTS = {
        "META-INF/services/dev.covenant.codegen.Generator", "META-INF/services/dev.covenant.model.ContractReader"
    };

    private ToolVersion() {}

    /**
     * The released version; for a snapshot also the age of the jars that hold generators and readers, because those change
     * under one version. Nothing of them is loaded.
     */
    static String of(ClassLoader loader) {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return isSnapshot(version) ? version + ages(loader) : String.valueOf(version);
    }

    private static boolean isSnapshot(@Nullable String version) {
        return version == null || version.endsWith("-SNAPSHOT");
    }

    private static String ages(ClassLoader loader) {
        StringBuilder ages = new StringBuilder();
        try {
            for (String part : PARTS) {
                for (URL url : Collections.list(loader.getResources(part))) {
                    ages.append(' ').append(age(url));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Without ages every run must look new; this text cannot be one of the last run.
            ages.append(" unknown ").append(System.nanoTime());
        }
        return ages.toString();
    }

    /** Of the jar or file behind a {@code jar:file:...!/...} or {@code file:...}. */
    private static long age(URL url) throws IOException {
        String text = url.toString();
        int end = text.indexOf("!/");
        String file = text.startsWith("jar:") && end > 0 ? text.substring("jar:".length(), end) : text;
        return Files.getLastModifiedTime(Path.of(URI.create(file))).toMillis();
    }
}
