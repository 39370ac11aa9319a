package dev.covenant.model.openapi;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folders that files may be read from, first the contract's own.
 */
final class Roots {
    private final List<Path> roots = new ArrayList<>();
    private final List<Path> asNamed = new ArrayList<>();

    Roots(Path contract, List<Path> includes) {
        Path absolute = contract.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        roots.add(folder == null ? absolute : folder);
        asNamed.add(contract.resolveSibling(""));
        for (Path include : includes) {
            roots.add(include.toAbsolutePath().normalize());
            asNamed.add(include);
        }
    }

    /**
     * Where a reference points: beside the file it is in; from the contract's folder when it starts with a slash.
     *
     * @return null when it cannot be a path
     */
    @Nullable
    Path locate(String reference, Document base) {
        String decoded = decoded(reference.startsWith("file:") ? withoutScheme(reference) : reference);
        Path from = base.path() == null ? null : base.path().getParent();
        try {
            if (decoded.startsWith("/") && !reference.startsWith("file:")) {
                return roots.get(0).resolve(decoded.substring(1)).normalize();
            }
            return (from == null ? roots.get(0) : from).resolve(decoded).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String withoutScheme(String reference) {
        String rest = reference.substring("file:".length());
        return rest.startsWith("//") ? rest.substring(2) : rest;
    }

    private static String decoded(String reference) {
        if (reference.indexOf('%') < 0) {
            return reference;
        }
        try {
            return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    /** Whether the path, as written, is below a root. */
    boolean contain(Path path) {
        for (Path root : roots) {
            if (path.startsWith(root)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file is below a root when all links are followed. */
    boolean reallyContain(Path path) {
        try {
            Path real = path.toRealPath();
            for (Path root : roots) {
                if (real.startsWith(root.toRealPath())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** The file's name in locations: under the contract's folder, or an include folder, as that was named. */
    String name(Path path) {
        for (int i = 0; i < roots.size(); i++) {
            if (path.startsWith(roots.get(i))) {
                Path relative = asNamed.get(i).resolve(roots.get(i).relativize(path));
                return relative.toString().replace('\\', '/');
            }
        }
        return path.toString();
    }
}
