package dev.covenant.compat.diff;

import dev.covenant.compat.diff.ProtoIndex.Declaration;
import dev.covenant.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Declarations that are gone, or new; what is declared in a message that is gone in the same way goes without saying.
 */
final class ProtoGone {
    private final List<Whole> all = new ArrayList<>();

    /**
     * A declaration that is gone.
     *
     * @param nested what was declared in it
     * @param now where it is missed
     */
    record Whole(
            Declaration declaration,
            List<ProtoChange.Kind> nested,
            boolean fromFile,
            boolean fromPackage,
            Optional<Location> now) {
        private String key(String name) {
            return declaration.file() + "\n" + declaration.packageName() + "\n" + name + "\n" + fromFile + fromPackage
                    + now;
        }

        private boolean isMessage() {
            return declaration.kind() == ProtoChange.Kind.MESSAGE;
        }
    }

    void add(Declaration declaration, boolean fromFile, boolean fromPackage, Optional<Location> now) {
        all.add(new Whole(declaration, new ArrayList<>(), fromFile, fromPackage, now));
    }

    /** Those that are not in another one. */
    List<Whole> whole() {
        Map<String, Whole> messages = new LinkedHashMap<>();
        List<Whole> whole = new ArrayList<>();
        all.sort(Comparator.comparing(gone -> gone.declaration().name()));
        for (Whole gone : all) {
            Optional<Whole> around = around(gone, messages);
            around.ifPresent(message -> message.nested().add(gone.declaration().kind()));
            if (around.isEmpty()) {
                whole.add(gone);
                if (gone.isMessage()) {
                    messages.put(gone.key(gone.declaration().name()), gone);
                }
            }
        }
        return whole;
    }

    private static Optional<Whole> around(Whole gone, Map<String, Whole> messages) {
        String name = gone.declaration().name();
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            Whole message = messages.get(gone.key(name.substring(0, dot)));
            if (message != null) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }
}
