package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules here. Of several that are about the same change the first one is right.
 */
final class Rules {
    private final List<Rule> all;

    private Rules(List<Rule> all) {
        this.all = List.copyOf(all);
    }

    static Rules standard() {
        List<Rule> all = new ArrayList<>();
        all.addAll(ApiRules.all());
        all.addAll(VersionRules.all());
        all.addAll(ParameterRules.all());
        all.addAll(PayloadRules.all());
        all.addAll(FieldRules.all());
        all.addAll(SchemaRules.all());
        all.addAll(SecurityRules.all());
        all.addAll(LifecycleRules.all());
        all.addAll(ProtoRules.all());
        all.addAll(ProtoFieldRules.all());
        all.addAll(ProtoMethodRules.all());
        return new Rules(all);
    }

    List<Rule> all() {
        return all;
    }

    Optional<Rule> on(Change change, Setting setting) {
        return all.stream().filter(rule -> rule.isAbout(change, setting)).findFirst();
    }
}
