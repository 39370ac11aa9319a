package dev.covenant.model;

/**
 * What only proto says of a service.
 *
 * @param file the path of the file that declares it
 * @param nestedInJava whether protoc's Java generator puts it into the file's outer class
 * @param options everything that is written as an option
 * @param nameLocation where its name stands
 */
public record ServiceFacts(String file, boolean nestedInJava, ProtoOptions options, Location nameLocation) {}
