package dev.covenant.javaapi;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.grpc.GrpcGenerator;
import dev.covenant.codegen.rest.RestGenerator;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java API that a contract leads to, without any Java being written.
 */
final class PlannedApi {
    /** The package below which everything lies. Users choose their own, and it is the same on both sides. */
    static final String BASE = "dev.covenant.generated";

    private PlannedApi() {}

    static JavaApi of(Contract contract) {
        List<JavaType> all = new ArrayList<>();
        types(contract).stream().filter(GeneratedType::isPublic).forEach(type -> all.addAll(SpecReader.read(type)));
        if (contract.kind() == ContractKind.PROTO) {
            all.addAll(ProtoMessages.of(contract));
        }
        return new JavaApi(all);
    }

    private static List<GeneratedType> types(Contract contract) {
        GenerateOptions options = GenerateOptions.of(BASE);
        return contract.kind() == ContractKind.PROTO
                ? GrpcGenerator.planned(contract, options)
                : new RestGenerator().generate(contract, options).types();
    }
}
