package dev.covenant.codegen.grpc;

import dev.covenant.codegen.ForeignFile;
import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.Generator;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A proto contract as Java: messages and stubs as everybody has them, and clients and server bindings around them.
 */
public final class GrpcGenerator implements Generator {
    @Override
    public String kind() {
        return "proto";
    }

    @Override
    public boolean accepts(Contract contract) {
        return contract.kind() == ContractKind.PROTO;
    }

    @Override
    public GenerationResult generate(Contract contract, GenerateOptions options) {
        Entries entries = Entries.of(contract);
        boolean services = options.wants(GeneratedKind.CLIENT) || options.wants(GeneratedKind.SERVER);
        List<Diagnostic> diagnostics = new ArrayList<>(Refusals.of(contract, entries, services));
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return GenerationResult.nothing(diagnostics);
        }
        boolean stubs = services && !contract.services().isEmpty();
        NativeRun.Result run = new NativeRun(options.tools(), entries).run(stubs);
        diagnostics.addAll(entries.diagnostics());
        diagnostics.addAll(run.diagnostics());
        List<ForeignFile> foreign = run.files();
        ServicePlans plans = ServicePlans.of(contract, entries, foreign);
        diagnostics.addAll(plans.diagnostics());
        return new GenerationResult(types(plans, options), List.of(), foreign, diagnostics);
    }

    /**
     * The types around what protoc makes, without asking protoc: what they are called and how, not whether they compile. For contracts that
     * are refused there are none.
     */
    public static List<GeneratedType> planned(Contract contract, GenerateOptions options) {
        Entries entries = Entries.of(contract);
        boolean refused = Refusals.of(contract, entries, true).stream().anyMatch(Diagnostic::isError);
        return refused ? List.of() : types(ServicePlans.of(contract, entries, List.of()), options);
    }

    /**
     * The import paths of the files whose Java is the contract's own: not those that are only imported, nor what a library has, nor our
     * options, whose classes come and go with their import and are nobody's business.
     */
    public static Set<String> sources(Contract contract) {
        Set<String> paths = new HashSet<>(Entries.of(contract).paths());
        paths.remove(Entries.OUR_OPTIONS);
        return paths;
    }

    private static List<GeneratedType> types(ServicePlans plans, GenerateOptions options) {
        boolean client = options.wants(GeneratedKind.CLIENT);
        boolean server = options.wants(GeneratedKind.SERVER);
        List<GeneratedType> types = new ArrayList<>();
        for (ServicePlan service : client || server ? plans.services() : List.<ServicePlan>of()) {
            types.add(new ServiceInterface(service));
            types.add(new MethodsClass(service));
            if (client) {
                types.add(new ClientClass(service));
                types.add(new AsyncClientClass(service));
            }
            if (server) {
                types.add(new ServerClass(service));
            }
        }
        return types;
    }
}
