package dev.covenant.model.proto;

import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.covenant.model.Contract;
import dev.covenant.model.DescriptorSet;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.tree.Findings;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Contracts of descriptors that are at hand already, without the text they were made of: places are files, and lines where the descriptors
 * say them.
 *
 * <pre>{@code
 * Contract contract = DescriptorSets.contract(Files.readAllBytes(image), List.of("shop/v1/orders.proto"));
 * }</pre>
 */
public final class DescriptorSets {
    private DescriptorSets() {}

    /**
     * The contract of a {@code FileDescriptorSet} as {@code protoc --descriptor_set_out --include_imports} writes it.
     *
     * @param named the import paths of the files that are the contract; the others are only imported
     * @throws IllegalArgumentException when the bytes are no descriptor set, or what a file imports does not stand before it
     */
    public static Contract contract(byte[] descriptorSet, Collection<String> named) {
        try {
            Pool pool = Pool.of(descriptorSet);
            Findings findings = new Findings(false);
            Sources sources = Sources.withoutText(
                    pool.files().stream().map(FileDescriptor::getName).toList(), findings);
            Overlays overlays = Overlays.of(List.of(), ReadOptions.defaults(), findings);
            return new ModelAssembly(pool, sources, overlays, findings)
                    .read(Set.copyOf(named), DescriptorSet.of(descriptorSet));
        } catch (DescriptorValidationException | InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no descriptor set: " + e.getMessage(), e);
        }
    }
}
