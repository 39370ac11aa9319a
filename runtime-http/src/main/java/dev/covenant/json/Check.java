package dev.covenant.json;

/** What one keyword of a schema, or a few that belong together, demand of a value. */
interface Check {

    /**
     * Tells the run what the value does wrong; values of a kind that the keyword says nothing about are passed over.
     */
    void run(JsonValue value, Validation run);
}
