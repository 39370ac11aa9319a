package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.ReadLimits;
import java.util.Optional;

/**
 * Reads a JSON or YAML file into a located tree. What the file is shows in its first character: JSON is tried when it is
 * a brace or a bracket, and YAML, whose flow style starts alike, when that fails and the file is not called JSON.
 */
public final class TreeReader {
    private final ReadLimits limits;
    private final Findings findings;

    /**
     * @param findings takes what is wrong with the files; an error there does not always mean that there is no tree
     */
    public TreeReader(ReadLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * Reads one file.
     *
     * @param file its name in locations
     * @param bytes its content
     * @return the value at its top; empty when it cannot be read, which the findings tell
     */
    public Optional<Node> read(String file, byte[] bytes) {
        try {
            if (bytes.length > limits.bytes()) {
                throw new TreeFault(
                        DiagnosticCode.TOO_LARGE,
                        Location.of(file),
                        "the file has " + bytes.length + " bytes; the limit is " + limits.bytes(),
                        "split the contract into files");
            }
            Optional<Node> clean = JsonScan.read(file, bytes, limits);
            return clean.isPresent() ? clean : Optional.of(tree(SourceText.decode(file, bytes)));
        } catch (TreeFault fault) {
            fault.tell(findings);
            return Optional.empty();
        }
    }

    private Node tree(SourceText text) throws TreeFault {
        char first = text.first();
        if (first != '{' && first != '[') {
            return YamlTree.read(text, budget(text), findings);
        }
        Findings asJson = findings.sibling();
        try {
            Node tree = JsonTree.read(text, budget(text), asJson);
            findings.addAll(asJson);
            return tree;
        } catch (TreeFault json) {
            if (json.code() != DiagnosticCode.MALFORMED_JSON || text.file().endsWith(".json")) {
                findings.addAll(asJson);
                throw json;
            }
            return flowYaml(text, json);
        }
    }

    /** Flow style starts like JSON. What is neither has its faults told as what its name says. */
    private Node flowYaml(SourceText text, TreeFault json) throws TreeFault {
        Findings asYaml = findings.sibling();
        try {
            Node tree = YamlTree.read(text, budget(text), asYaml);
            findings.addAll(asYaml);
            return tree;
        } catch (TreeFault yaml) {
            throw text.file().endsWith("ml") ? yaml : json;
        }
    }

    private Budget budget(SourceText text) {
        return new Budget(limits, text.file());
    }
}
