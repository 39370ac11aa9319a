package dev.covenant.codegen;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The version that results depend on.
 */
final class ToolVersion {
    private static final List<String> PARTS = List.of(
            "META-INF/services/dev.covenant.codegen.Generator", "META-INF/services/dev.covenant.model.ContractReader");

    private ToolVersion() {}

    /**
     * The released version; for a snapshot also the age of the jars that hold generators and readers, because those change
     * under one version. Nothing of them is loaded.
     */
    static String of(ClassLoader loader) {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        if (version != null && !version.endsWith("-SNAPSHOT")) {
            return version;
        }
        List<String> ages = new ArrayList<>();
        try {
            for (String part : PARTS) {
                for (URL url : Collections.list(loader.getResources(part))) {
                    ages.add(url + " " + age(url));
                }
            }
        } catch (IOException e) {
            // Without ages every run must look new; this text cannot be one of the last run.
            ages.add("unknown " + System.nanoTime());
        }
        return version + " " + ages;
    }

    private static long age(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (var in = connection.getInputStream()) {
            return connection.getLastModified() + in.available();
        }
    }
}
