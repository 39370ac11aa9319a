package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * What only a proto contract has as a whole.
 *
 * @param files those that were named and all they import, sorted by path
 * @param extensions of all files, sorted by full name
 * @param descriptorSet everything as protoc wrote it
 */
public record ProtoFacts(List<ProtoFile> files, List<ProtoExtension> extensions, DescriptorSet descriptorSet) {
    public ProtoFacts {
        files = List.copyOf(files);
        extensions = List.copyOf(extensions);
    }

    /** The file of this import path. */
    public Optional<ProtoFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
