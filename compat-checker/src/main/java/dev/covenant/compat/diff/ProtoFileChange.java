package dev.covenant.compat.diff;

import java.util.Optional;

/**
 * A difference between the files of two proto contracts, or between their packages.
 */
public sealed interface ProtoFileChange extends ProtoChange {
    /** A file that is gone; {@code told} when it is because its whole package is. */
    record FileRemoved(Site site, boolean told) implements ProtoFileChange {}

    /** A file that belongs to another package; {@code told} when nothing is left of the old one. */
    record PackageRenamed(Site site, boolean told, Optional<String> before, Optional<String> after)
            implements ProtoFileChange {}

    /** A package of which no file is left; {@code after} is a new one that declares most of what it declared. */
    record PackageRemoved(Site site, Ending ending, Optional<String> after) implements ProtoFileChange {
        /** Said only beside the name that it may have now. */
        @Override
        public Optional<String> before() {
            return after.map(name -> site.element().substring(site.element().indexOf(' ') + 1));
        }
    }

    /** A version of a package is gone, of which there is another version that the old contract had too. */
    record VersionRemoved(Site site, Ending ending, Optional<String> before, Optional<String> after)
            implements ProtoFileChange {}

    /** A version of a package is gone, and one that is new has its operations. */
    record VersionReplaced(Site site, Ending ending, Optional<String> before, Optional<String> after)
            implements ProtoFileChange {}

    /** A new version of a package that the old contract had in another version. */
    record VersionAdded(Site site, Optional<String> before, Optional<String> after) implements ProtoFileChange {}

    /** A file does not hand on another one any more ({@code import public}). */
    record PublicImportRemoved(Site site, Optional<String> before) implements ProtoFileChange {}

    /** A file in another syntax. */
    record Syntax(Site site, Optional<String> before, Optional<String> after) implements ProtoFileChange {}

    /** An option that only generated code shows; {@code aspect} is its name. */
    record SourceOption(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoFileChange {}
}
