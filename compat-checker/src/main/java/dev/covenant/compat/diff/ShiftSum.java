package dev.covenant.compat.diff;

import java.util.List;
import java.util.Optional;

/**
 * What several differences of two types come to: the one is within the other only when all of them say so.
 */
final class ShiftSum {
    private ShiftSum() {}

    /** Absent when nothing that counts is different. */
    static Optional<Shift> of(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> pair.changes().stream())
                .map(Pair.Found::change)
                .filter(change -> change instanceof TypeChange && !(change instanceof TypeChange.Default))
                .map(change -> of((TypeChange) change))
                .reduce((one, other) -> one == other ? one : Shift.CHANGED);
    }

    private static Shift of(TypeChange change) {
        if (change instanceof TypeChange.Limit limit) {
            return limit.shift();
        } else if (change instanceof TypeChange.Type type) {
            return type.shift();
        } else if (change instanceof TypeChange.Nullability nullability) {
            return nullability.shift();
        } else if (change instanceof TypeChange.Constant constant) {
            return constant.shift();
        } else if (change instanceof TypeChange.Applicator applicator) {
            return applicator.shift();
        } else if (change instanceof TypeChange.Closedness closedness) {
            return closedness.shift();
        }
        return ofValues(change);
    }

    /** One member more may be refused otherwise, or be one that was refused; one alternative more may be one too many. */
    private static Shift ofValues(TypeChange change) {
        if (change instanceof TypeChange.Enumeration enumeration) {
            return enumeration.shift();
        } else if (change instanceof TypeChange.FieldPresence presence) {
            return presence.shift();
        } else if (change instanceof TypeChange.EnumValueRemoved) {
            return Shift.NARROWED;
        } else if (change instanceof TypeChange.FieldRemoved removed) {
            return removed.closed() ? Shift.CHANGED : Shift.WIDENED;
        } else if (change instanceof TypeChange.FieldAdded added) {
            return added.wasClosed() || added.misread() ? Shift.CHANGED : Shift.NARROWED;
        }
        return change instanceof TypeChange.EnumValueAdded ? Shift.WIDENED : Shift.CHANGED;
    }
}
