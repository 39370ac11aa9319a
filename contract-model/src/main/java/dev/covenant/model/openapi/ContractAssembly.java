package dev.covenant.model.openapi;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.Docs;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Info;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.Server;
import dev.covenant.model.TypeDef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a contract together from its document.
 */
final class ContractAssembly {
    private final ReadRun run;
    private final VersionReader.Version version;
    private final MappingNode root;
    private final @Nullable Node overlay;

    /** @param overlay the top of the contract's overlay; null: it has none */
    ContractAssembly(ReadRun run, VersionReader.Version version, @Nullable Node overlay) {
        this.overlay = overlay;
        this.run = run;
        this.version = version;
        this.root = version.root();
    }

    Contract read() {
        Components components = new Components(run, root);
        components.nameAll();
        List<OperationSite> sites = new OperationFinder(run).find(root);
        OperationNames names = new OperationNames(run.findings(), sites);
        for (OperationSite site : sites) {
            run.names().own(site.operation(), names.of(site));
            run.names().own(site.item(), OperationNames.nouns(site.path()));
        }
        components.declareSchemas();

        PolicyReader policies = new PolicyReader(run, Overlay.of(overlay, run, sites, names));
        PolicyFacts policy = policies.document(root);
        SecurityReader security = new SecurityReader(run, components.securitySchemes());
        OperationReader operations = new OperationReader(run, surroundings(security, policy), policies);
        Services services = services(sites, names, operations);
        run.table().finish();
        Map<String, TypeDef> types = new Finishing(run).types();
        return new Contract(
                ContractKind.OPENAPI,
                version.text(),
                info(),
                servers(),
                services.all(),
                types,
                security.schemes(),
                policies.version(root),
                policy,
                Optional.empty(),
                run.documents().names(),
                root.location());
    }

    private OperationReader.Surroundings surroundings(SecurityReader security, PolicyFacts policy) {
        List<SecurityRequirement> required = security.requirements(root);
        boolean swagger = run.dialect().isSwagger();
        return new OperationReader.Surroundings(
                required == null ? List.of() : required,
                policy,
                swagger && root.has("consumes") ? run.fields().texts(root, "consumes") : List.of(),
                swagger && root.has("produces") ? run.fields().texts(root, "produces") : List.of(),
                security);
    }

    private Services services(List<OperationSite> sites, OperationNames names, OperationReader reader) {
        Services services = new Services(run, root, info());
        for (OperationSite site : sites) {
            HttpOperation operation = reader.read(site, names.of(site), callbacks(site, sites, names));
            services.add(operation, inheritedTag(site));
        }
        return services;
    }

    private static List<String> callbacks(OperationSite site, List<OperationSite> sites, OperationNames names) {
        if (!site.operation().has("callbacks")) {
            return List.of();
        }
        List<String> callbacks = new ArrayList<>();
        for (OperationSite other : sites) {
            if (site.equals(other.origin().parent())) {
                callbacks.add(names.of(other));
            }
        }
        return callbacks;
    }

    private String inheritedTag(OperationSite site) {
        OperationSite parent = site.origin().parent();
        if (parent == null) {
            return "";
        }
        List<String> tags = run.fields().texts(parent.operation(), "tags");
        return tags.isEmpty() ? inheritedTag(parent) : tags.get(0);
    }

    private List<Server> servers() {
        ServerReader reader = new ServerReader(run);
        return run.dialect().isSwagger() ? reader.swagger(root) : reader.read(root);
    }

    private Info info() {
        MappingNode info = run.fields().mapping(root, "info");
        if (info == null) {
            return new Info("", "", Docs.none(), root.location());
        }
        return new Info(
                run.fields().text(info, "title"),
                run.fields().text(info, "version"),
                run.docs().of(info),
                info.location());
    }
}
