package dev.covenant.codegen.watch;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Operation;
import java.util.List;

/** What the contract says of its operations, as a table in Markdown. */
record OperationTable(Contract contract, Deadlines deadlines) {
    private static final int MOST = 200;

    String markdown() {
        StringBuilder out = new StringBuilder();
        String version = contract.info().version();
        out.append("**").append(PlainText.markdown(contract.info().title())).append("** ");
        out.append(PlainText.markdown(version)).append("\n\n");
        out.append("| operation | request | deadline | what it is |\n|---|---|---|---|\n");
        List<Operation> operations = deadlines.operations();
        operations.stream().limit(MOST).forEach(operation -> row(operation, out));
        if (operations.size() > MOST) {
            out.append("\nand ").append(operations.size() - MOST).append(" more\n");
        }
        return out.toString();
    }

    private void row(Operation operation, StringBuilder out) {
        String request = operation instanceof HttpOperation http
                ? http.method() + " " + http.path().text()
                : "";
        out.append("| ")
                .append(PlainText.markdown(operation.name()))
                .append(" | ")
                .append(PlainText.markdown(request))
                .append(" | ")
                .append(Deadlines.seconds(deadlines.of(operation)))
                .append(" s | ")
                .append(PlainText.markdown(operation.docs().summary()))
                .append(" |\n");
    }
}
