package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.Service;
import java.util.List;
import java.util.Optional;

/**
 * A difference that only proto contracts can have.
 */
public sealed interface ProtoChange extends Change
        permits ProtoFileChange, ProtoTypeChange, ProtoFieldChange, ProtoMethodChange {
    /**
     * What the old contract said of the end of something.
     *
     * @param all one for each operation that ends; where there is none, one for each type
     * @param early whether nothing was promised yet: the version is an alpha
     */
    record Ending(List<Optional<Deprecation>> all, boolean early) {
        public Ending {
            all = List.copyOf(all);
        }

        /** Of one thing. */
        static Ending of(Docs docs) {
            return new Ending(List.of(docs.deprecation()), false);
        }

        /** Of a service or of one of its methods. */
        static Ending of(Service service, List<Docs> ends) {
            String name = service.name();
            String around = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            boolean early = ProtoPackage.of(around).isEarly();
            return new Ending(ends.stream().map(Docs::deprecation).toList(), early);
        }
    }

    /** What something is called without what is around it. */
    static String lastName(Site site) {
        String name = site.element();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }

    /** What a file declares. */
    enum Kind {
        MESSAGE,
        ENUM,
        SERVICE,
        EXTENSION
    }
}
