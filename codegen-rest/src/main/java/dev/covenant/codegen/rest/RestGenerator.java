package dev.covenant.codegen.rest;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.Generator;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.codegen.rest.model.ModelTypes;
import dev.covenant.codegen.rest.model.SchemasClass;
import dev.covenant.codegen.rest.operation.OperationTypes;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import java.util.ArrayList;
import java.util.List;

/**
 * An OpenAPI contract as Java: classes for its types, clients, server stubs.
 */
public final class RestGenerator implements Generator {
    @Override
    public String kind() {
        return "openapi";
    }

    @Override
    public boolean accepts(Contract contract) {
        return contract.kind() == ContractKind.OPENAPI;
    }

    @Override
    public GenerationResult generate(Contract contract, GenerateOptions options) {
        RestPlan plan = RestPlan.of(contract, options);
        List<GeneratedType> types = new ArrayList<>(ModelTypes.of(plan));
        types.addAll(OperationTypes.of(plan));
        if (!plan.schemas().entries().isEmpty()) {
            types.add(new SchemasClass(plan));
        }
        return new GenerationResult(types, files(plan), plan.diagnostics());
    }

    private static List<GeneratedFile> files(RestPlan plan) {
        return List.of(SourceFiles.packageInfo(
                plan.modelPackage(), "The types of " + plan.contract().info().title()));
    }
}
