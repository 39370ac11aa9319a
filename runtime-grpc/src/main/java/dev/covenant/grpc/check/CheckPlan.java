package dev.covenant.grpc.check;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what options say of a message type and all types in it.
 */
final class CheckPlan {
    /** Of protoc-gen-validate, on messages: nothing is checked. */
    private static final int DISABLED = 1_071;

    private static final int IGNORED = 1_072;

    private final Map<Descriptor, MessageCheck> checks = new LinkedHashMap<>();
    private final Set<String> unchecked = new TreeSet<>();

    private CheckPlan() {}

    /**
     * What was read.
     *
     * @param unchecked rules that are not known here, each with its field
     */
    record Read(MessageCheck root, Set<String> unchecked) {}

    static Read read(Descriptor type) {
        CheckPlan plan = new CheckPlan();
        MessageCheck root = plan.check(type);
        boolean found = true;
        while (found) {
            found = false;
            for (MessageCheck each : plan.checks.values()) {
                found |= each.settle();
            }
        }
        plan.checks.values().forEach(MessageCheck::prune);
        return new Read(root, plan.unchecked);
    }

    private MessageCheck check(Descriptor type) {
        MessageCheck known = checks.get(type);
        if (known != null) {
            return known;
        }
        MessageCheck check = new MessageCheck(type);
        checks.put(type, check);
        Raw options = Raw.of(type.getOptions());
        if (!options.isTrue(DISABLED) && !options.isTrue(IGNORED)) {
            messageRules(type, options);
            type.getRealOneofs().forEach(oneof -> oneof(oneof, check));
            type.getFields().forEach(field -> check.add(field(field)));
        }
        return check;
    }

    private void messageRules(Descriptor type, Raw options) {
        Raw rules = options.message(Dialect.PROTOVALIDATE.option());
        for (int number : rules.numbers()) {
            String rule = number == 4 ? "oneof" : "cel";
            unchecked.add(type.getFullName() + ": " + rule);
        }
    }

    private static void oneof(OneofDescriptor oneof, MessageCheck check) {
        Raw options = Raw.of(oneof.getOptions());
        if (options.message(Dialect.PROTOVALIDATE.option()).isTrue(1) || options.isTrue(Dialect.PGV.option())) {
            check.demand(oneof);
        }
    }

    private FieldCheck field(FieldDescriptor field) {
        FieldRules.Found rules = FieldRules.read(field);
        rules.unknown().forEach(rule -> unchecked.add(field.getFullName() + ": " + rule));
        Descriptor inner = FieldCheck.inner(field);
        return new FieldCheck(field, rules, inner == null ? null : check(inner));
    }
}
