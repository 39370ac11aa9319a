package dev.covenant.cli.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Maven's local repository without Maven: starting Maven's own resolver to look for a file that is there takes many times
 * longer than to look. Where this goes wrong the resolver is asked, which knows every way to say it.
 */
final class LocalRepository {
    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<$]+?)\\s*</localRepository>");

    private LocalRepository() {}

    /** The folder, which need not exist: as the system property says, or the user's settings, or Maven's default. */
    static Path folder() {
        return folder(System.getProperty("maven.repo.local", ""), Path.of(System.getProperty("user.home", "."), ".m2"));
    }

    static Path folder(String property, Path userFolder) {
        if (!property.isEmpty()) {
            return Path.of(property);
        }
        Path settings = userFolder.resolve("settings.xml");
        try {
            if (Files.isRegularFile(settings)) {
                Matcher setting = SETTING.matcher(Files.readString(settings, StandardCharsets.UTF_8));
                if (setting.find()) {
                    return Path.of(setting.group(1));
                }
            }
        } catch (IOException | InvalidPathException e) {
            // Settings that cannot be understood: the resolver will say so, if it is asked.
            return userFolder.resolve("repository");
        }
        return userFolder.resolve("repository");
    }
}
