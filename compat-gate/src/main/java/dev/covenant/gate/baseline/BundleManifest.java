package dev.covenant.gate.baseline;

import dev.covenant.model.ContractKind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What a bundle says of itself.
 *
 * @param version of the project that it was made for
 * @param entries one a contract
 */
record BundleManifest(String version, List<Entry> entries) {
    static final String NAME = "covenant-contract.properties";
    /** Raised when an older reader would misunderstand a new bundle. */
    private static final int FORMAT = 1;

    BundleManifest {
        entries = List.copyOf(entries);
    }

    /**
     * A contract.
     *
     * @param file where it begins: a file, or for proto the folder of all files that were named
     * @param roots folders that it may refer to, or imports are looked for in
     */
    record Entry(String key, ContractKind kind, String file, List<String> roots) {
        Entry {
            roots = List.copyOf(roots);
        }
    }

    /** As it is written: always the same text for the same manifest. */
    String text() {
        StringBuilder text = new StringBuilder();
        line("format", String.valueOf(FORMAT), text);
        line("version", version, text);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String prefix = "contract." + (i + 1) + ".";
            line(prefix + "key", entry.key(), text);
            line(prefix + "kind", entry.kind().name().toLowerCase(Locale.ROOT), text);
            line(prefix + "file", entry.file(), text);
            for (int root = 0; root < entry.roots().size(); root++) {
                line(prefix + "root." + (root + 1), entry.roots().get(root), text);
            }
        }
        return text.toString();
    }

    /** Not {@link Properties#store}, which adds the time. */
    private static void line(String key, String value, StringBuilder text) {
        text.append(key).append('=');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c < ' ' || c > '~' || (c == ' ' && i == 0)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('\n');
    }

    static BundleManifest load(Path folder) throws BundleException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(folder.resolve(NAME), StandardCharsets.ISO_8859_1)));
        } catch (IOException | IllegalArgumentException e) {
            throw new BundleException(NAME + " cannot be read: " + e.getMessage(), e);
        }
        String format = properties.getProperty("format", "");
        if (!format.equals(String.valueOf(FORMAT))) {
            throw new BundleException(NAME + " has format '" + format + "', and only " + FORMAT
                    + " is known: it was written by a newer version of Covenant, or is something else");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; properties.containsKey("contract." + i + ".file"); i++) {
            entries.add(entry("contract." + i + ".", properties));
        }
        return new BundleManifest(properties.getProperty("version", ""), entries);
    }

    private static Entry entry(String prefix, Properties properties) throws BundleException {
        List<String> roots = new ArrayList<>();
        for (int i = 1; properties.containsKey(prefix + "root." + i); i++) {
            roots.add(properties.getProperty(prefix + "root." + i));
        }
        return new Entry(
                properties.getProperty(prefix + "key", ""),
                kind(properties.getProperty(prefix + "kind", "")),
                properties.getProperty(prefix + "file"),
                roots);
    }

    private static ContractKind kind(String word) throws BundleException {
        for (ContractKind kind : ContractKind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new BundleException(NAME + " has a contract of the kind '" + word + "', which is not known");
    }
}
