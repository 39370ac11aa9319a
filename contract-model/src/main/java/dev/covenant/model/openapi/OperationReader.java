package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.MediaType;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.ParameterStyle;
import dev.covenant.model.PathTemplate;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.RequestBody;
import dev.covenant.model.Scalar;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.Server;
import dev.covenant.model.Spelling;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads operations.
 */
final class OperationReader {
    private final ReadRun run;
    private final Surroundings around;
    private final ParameterReader parameters;
    private final ContentReader content;
    private final ResponseReader responses;
    private final SwaggerBody swaggerBody;
    private final ServerReader servers;
    private final PolicyReader policies;
    private final PathTemplates templates;

    /**
     * What the document says for all its operations.
     *
     * @param consumes media types of requests, 2.0 only; {@code produces} likewise of responses
     */
    record Surroundings(
            List<SecurityRequirement> security,
            PolicyFacts policy,
            List<String> consumes,
            List<String> produces,
            SecurityReader securityReader) {}

    OperationReader(ReadRun run, Surroundings around, PolicyReader policies) {
        this.run = run;
        this.around = around;
        this.parameters = new ParameterReader(run);
        this.content = new ContentReader(run, parameters);
        this.responses = new ResponseReader(run, content);
        this.swaggerBody = new SwaggerBody(run);
        this.servers = new ServerReader(run);
        this.policies = policies;
        this.templates = new PathTemplates(run.findings());
    }

    HttpOperation read(OperationSite site, String name, List<String> callbacks) {
        MappingNode operation = site.operation();
        List<MappingNode> written = parameters(site);
        PathTemplate path = path(site);
        List<Parameter> parametersOfBoth = merged(written, path, site);
        policies.tellHashKey(site, name, parametersOfBoth);
        return new HttpOperation(
                name,
                OperationNames.declaredId(site),
                site.role(),
                site.method(),
                path,
                parametersOfBoth,
                body(operation, written, name),
                responses.read(operation, media(operation, "produces", around.produces())),
                security(site),
                servers(site),
                run.fields().texts(operation, "tags"),
                callbacks,
                policies.operation(site, name, around.policy()),
                docs(site, name),
                operation.location());
    }

    private PathTemplate path(OperationSite site) {
        if (site.role() == OperationRole.CALLBACK) {
            List<PathTemplate.Part> whole = List.of(new PathTemplate.Part(site.path(), false));
            return new PathTemplate(site.path(), whole, site.item().location());
        }
        return templates.read(site.path(), site.item().location());
    }

    /** The parameters of the path, then those of the operation. */
    private List<MappingNode> parameters(OperationSite site) {
        List<MappingNode> written = new ArrayList<>();
        resolve(site.item(), written);
        resolve(site.operation(), written);
        return written;
    }

    private void resolve(MappingNode parent, List<MappingNode> resolved) {
        if (!parent.has("parameters")) {
            return;
        }
        for (Node item : run.fields().items(parent, "parameters")) {
            MappingNode parameter = parameters.resolve(item, ".param");
            if (parameter != null) {
                resolved.add(parameter);
            }
        }
    }

    private List<Parameter> merged(List<MappingNode> written, PathTemplate path, OperationSite site) {
        Map<String, Parameter> merged = new LinkedHashMap<>();
        for (MappingNode node : written) {
            ParameterIn in = place(node);
            Parameter parameter = in == null ? null : parameters.parameter(node, in);
            if (parameter != null && fitsPath(parameter, path, site)) {
                Parameter before = merged.put(parameter.in() + " " + parameter.name(), parameter);
                tellDuplicate(before, parameter, site);
            }
        }
        if (site.role() == OperationRole.CALL) {
            addUndeclared(path, merged);
        }
        return List.copyOf(merged.values());
    }

    private @Nullable ParameterIn place(MappingNode node) {
        Optional<ParameterIn> in = parameters.placeOf(node);
        if (in.isEmpty() && !isBodyPart(node)) {
            run.findings()
                    .add(
                            DiagnosticCode.BAD_PARAMETER,
                            node.location(),
                            "a parameter must be in path, query, header or cookie; ignored");
        }
        return in.orElse(null);
    }

    private boolean isBodyPart(MappingNode node) {
        String in = run.dialect().isSwagger() ? run.fields().text(node, "in") : "";
        return in.equals("body") || in.equals("formData");
    }

    private boolean fitsPath(Parameter parameter, PathTemplate path, OperationSite site) {
        boolean comparing = run.options().comparing();
        boolean stray = parameter.in() == ParameterIn.PATH
                && site.role() == OperationRole.CALL
                && !path.variables().contains(parameter.name());
        if (stray) {
            run.findings()
                    .add(
                            DiagnosticCode.UNUSED_PATH_PARAMETER,
                            parameter.location(),
                            "there is no {" + parameter.name() + "} in the path '" + path.text() + "'"
                                    + (comparing ? "" : "; ignored"),
                            Spelling.nearest(parameter.name(), path.variables())
                                    .map(name -> "did you mean '" + name + "'?")
                                    .orElse(""));
        }
        return !stray || comparing;
    }

    /** An operation's parameter replaces its path's; two in one list are a mistake. */
    private void tellDuplicate(@Nullable Parameter before, Parameter parameter, OperationSite site) {
        if (before == null || before.location().equals(parameter.location())) {
            return;
        }
        boolean bothOfOperation = isBelow(before, site.operation()) && isBelow(parameter, site.operation());
        if (bothOfOperation) {
            run.findings()
                    .add(
                            DiagnosticCode.DUPLICATE_PARAMETER,
                            parameter.location(),
                            "'" + parameter.name() + "' is declared twice; the first is at " + before.location());
        }
    }

    private static boolean isBelow(Parameter parameter, MappingNode node) {
        return parameter.location().file().equals(node.location().file())
                && parameter.location().pointer().startsWith(node.location().pointer() + "/");
    }

    private void addUndeclared(PathTemplate path, Map<String, Parameter> merged) {
        for (String variable : path.variables()) {
            String key = ParameterIn.PATH + " " + variable;
            if (!merged.containsKey(key)) {
                run.findings()
                        .add(
                                DiagnosticCode.UNDECLARED_PATH_VARIABLE,
                                path.location(),
                                "{" + variable + "} in the path '" + path.text() + "' has no parameter; taken as text");
                TypeRef text = new TypeRef.Single(Scalar.STRING, "", false, Constraints.none(), path.location());
                merged.put(
                        key,
                        new Parameter(
                                variable,
                                ParameterIn.PATH,
                                true,
                                text,
                                ParameterStyle.SIMPLE,
                                false,
                                false,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Docs.none(),
                                path.location()));
            }
        }
    }

    private Optional<RequestBody> body(MappingNode operation, List<MappingNode> written, String name) {
        if (run.dialect().isSwagger()) {
            return swaggerBody.read(written, media(operation, "consumes", around.consumes()), name);
        }
        Node value = operation.get("requestBody");
        Node target = value == null || Fields.isNull(value)
                ? null
                : run.references().resolved(value).orElse(null);
        MappingNode body = target == null ? null : run.fields().mappingOf(target, "requestBody");
        if (body == null) {
            return Optional.empty();
        }
        if (target != value && !run.names().isOwned(body)) {
            run.names().own(body, FileNames.of(body.place()) + ".request");
        }
        if (!body.has("content")) {
            return misplacedSchema(body);
        }
        return Optional.of(new RequestBody(
                run.fields().flag(body, "required"),
                content.content(run.fields().mapping(body, "content")),
                run.docs().of(body),
                body.location()));
    }

    /** Some write a reference to a schema where a body should be; they mean JSON. */
    private Optional<RequestBody> misplacedSchema(MappingNode body) {
        boolean schema = run.names().of(body) != null;
        run.findings()
                .add(
                        DiagnosticCode.MISSING_KEY,
                        body.location(),
                        "a request body without content; "
                                + (schema ? "this is a schema, so JSON of it is taken" : "taken as none"));
        if (!schema) {
            return Optional.empty();
        }
        MediaType json = new MediaType(
                "application/json",
                Optional.of(run.schemas().declared(body)),
                Map.of(),
                Optional.empty(),
                body.location());
        return Optional.of(new RequestBody(false, List.of(json), Docs.none(), body.location()));
    }

    private List<String> media(MappingNode operation, String key, List<String> usual) {
        return run.dialect().isSwagger() && operation.has(key) ? run.fields().texts(operation, key) : usual;
    }

    /** What the document asks for is asked of its own callers only, not of those it calls back. */
    private List<SecurityRequirement> security(OperationSite site) {
        List<SecurityRequirement> own = around.securityReader().requirements(site.operation());
        if (own != null) {
            return own;
        }
        return site.role() == OperationRole.CALL ? around.security() : List.of();
    }

    private List<Server> servers(OperationSite site) {
        if (run.dialect().isSwagger()) {
            return List.of();
        }
        List<Server> own = servers.read(site.operation());
        return own.isEmpty() ? servers.read(site.item()) : own;
    }

    /** An operation that says nothing of itself is described by its path. */
    private Docs docs(OperationSite site, String name) {
        Docs own = policies.deprecation(name, run.docs().of(site.operation()));
        Docs path = run.docs().of(site.item());
        if (!own.summary().isEmpty() || !own.description().isEmpty()) {
            return own;
        }
        return new Docs(path.summary(), path.description(), own.deprecation(), own.stability());
    }
}
