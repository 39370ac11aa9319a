package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code $ref}: within a file by JSON pointer or anchor, and to other files.
 */
final class References {
    private final Documents documents;
    private final Findings findings;
    private final ReadLimits limits;
    private final Anchors anchors;
    /** What pointers within a document were found to point at, by its root and the pointer. */
    private final Map<Node, Map<String, Node>> found = new HashMap<>();
    /** A pointer may lead through a {@code $ref}, and that back to the pointer. */
    private final Set<ScalarNode> following = new HashSet<>();

    References(Documents documents, ReadLimits limits, Findings findings) {
        this.documents = documents;
        this.limits = limits;
        this.findings = findings;
        this.anchors = new Anchors(documents);
    }

    /** The {@code $ref} of an object: its text, when it has one. */
    static @Nullable ScalarNode refOf(@Nullable Node node) {
        if (node instanceof MappingNode mapping && mapping.get("$ref") instanceof ScalarNode ref && ref.isText()) {
            return ref;
        }
        return null;
    }

    /** What a {@code $ref} points at; told and empty when there is nothing. */
    Optional<Node> target(ScalarNode ref) {
        if (!following.add(ref)) {
            return circle(ref, ref);
        }
        try {
            return following.size() > limits.refChain() ? tooLong(ref) : follow(ref);
        } finally {
            following.remove(ref);
        }
    }

    private Optional<Node> follow(ScalarNode ref) {
        String text = ref.text().strip();
        int hash = text.indexOf('#');
        String file = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        Optional<Node> identified = anchors.identified(file, ref);
        if (identified.isPresent()) {
            return within(identified.get(), fragment, ref);
        }
        if (file.isEmpty()) {
            return within(documents.of(ref.place()).root(), fragment, ref);
        }
        return documents.open(file, ref).flatMap(document -> within(document.root(), fragment, ref));
    }

    /** Whether this refers to an anchor in the same document that is there once. */
    boolean isUniqueAnchor(ScalarNode ref) {
        String text = ref.text();
        return text.startsWith("#")
                && text.indexOf('/') < 0
                && anchors.isUnique(documents.of(ref.place()).root(), text);
    }

    /** The node itself, or what its {@code $ref} leads to in the end; empty when it leads nowhere, which is told. */
    Optional<Node> resolved(Node node) {
        ScalarNode ref = refOf(node);
        if (ref == null) {
            return Optional.of(node);
        }
        Set<Node> seen = new HashSet<>();
        Node at = node;
        while (ref != null) {
            if (!seen.add(ref)) {
                return circle(at, ref);
            }
            if (seen.size() > limits.refChain()) {
                return tooLong(node);
            }
            Optional<Node> target = target(ref);
            if (target.isEmpty()) {
                return target;
            }
            at = target.get();
            ref = refOf(at);
        }
        return Optional.of(at);
    }

    private Optional<Node> tooLong(Node at) {
        findings.add(
                DiagnosticCode.REF_CHAIN_TOO_LONG,
                at.location(),
                "this $ref leads over more than " + limits.refChain() + " others");
        return Optional.empty();
    }

    private Optional<Node> circle(Node at, ScalarNode ref) {
        findings.add(
                DiagnosticCode.CYCLIC_REF,
                at.location(),
                "'" + ref.text() + "' leads back to itself, so it says nothing");
        return Optional.empty();
    }

    private Optional<Node> within(Node root, String fragment, ScalarNode ref) {
        if (fragment.isEmpty()) {
            return Optional.of(root);
        }
        if (fragment.charAt(0) != '/') {
            return anchors.named(root, Pointers.percentDecoded(fragment))
                    .or(() -> unresolved(ref, "there is no anchor '" + fragment + "'", ""));
        }
        Map<String, Node> inRoot = found.computeIfAbsent(root, r -> new HashMap<>());
        Node known = inRoot.get(fragment);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Node> target = walk(root, Pointers.steps(fragment), ref);
        target.ifPresent(node -> inRoot.put(fragment, node));
        return target;
    }

    private Optional<Node> walk(Node root, List<String> steps, ScalarNode ref) {
        Node at = root;
        for (int i = 0; i < steps.size(); i++) {
            Node next = child(at, steps.get(i));
            // A pointer may go through another $ref, as in '#/components/responses/X/content/...'.
            if (next == null && refOf(at) != null) {
                Optional<Node> through = resolved(at);
                if (through.isEmpty()) {
                    // What is wrong with that one was told when it was resolved.
                    return through;
                }
                next = child(through.get(), steps.get(i));
            }
            if (next == null) {
                return missing(at, steps.get(i), ref);
            }
            at = next;
        }
        return Optional.of(at);
    }

    static @Nullable Node child(Node parent, String step) {
        if (parent instanceof MappingNode mapping) {
            return mapping.get(step);
        }
        if (parent instanceof SequenceNode sequence && !step.isEmpty() && step.length() < 7) {
            int index = 0;
            for (int i = 0; i < step.length(); i++) {
                int digit = step.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return null;
                }
                index = 10 * index + digit;
            }
            return index < sequence.size() ? sequence.items().get(index) : null;
        }
        return null;
    }

    private Optional<Node> missing(Node at, String step, ScalarNode ref) {
        String hint = at instanceof MappingNode mapping
                ? Spelling.nearest(step, mapping.keys())
                        .map(name -> "did you mean '" + name + "'?")
                        .orElse("")
                : "";
        return unresolved(ref, "'" + ref.text() + "' points at nothing: there is no '" + step + "'", hint);
    }

    private Optional<Node> unresolved(ScalarNode ref, String message, String hint) {
        findings.add(DiagnosticCode.UNRESOLVED_REF, ref.location(), message, hint);
        return Optional.empty();
    }
}
