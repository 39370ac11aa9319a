package dev.covenant.model;

/**
 * A type with a name: an object, an enumeration, a union, or another name for a type.
 */
public sealed interface TypeDef extends Located permits ObjectType, EnumType, UnionType, AliasType {
    /**
     * The name, unique in its contract: the component's name for components; for inline types the owner's name and the
     * way to it, joined by dots, such as {@code Order.items.item} or {@code createOrder.request}.
     */
    String name();

    /** Whether the contract itself names it (a component), rather than the reader (an inline schema). */
    boolean declared();

    Docs docs();
}
