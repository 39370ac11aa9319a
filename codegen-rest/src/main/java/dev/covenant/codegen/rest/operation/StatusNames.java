package dev.covenant.codegen.rest.operation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What statuses are called, so that {@code 404} can be a Java type (RFC 9110, section 15, and the IANA registry).
 */
final class StatusNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("100", "Continue"),
            entry("101", "SwitchingProtocols"),
            entry("102", "Processing"),
            entry("103", "EarlyHints"),
            entry("200", "Ok"),
            entry("201", "Created"),
            entry("202", "Accepted"),
            entry("203", "NonAuthoritativeInformation"),
            entry("204", "NoContent"),
            entry("205", "ResetContent"),
            entry("206", "PartialContent"),
            entry("207", "MultiStatus"),
            entry("208", "AlreadyReported"),
            entry("226", "ImUsed"),
            entry("300", "MultipleChoices"),
            entry("301", "MovedPermanently"),
            entry("302", "Found"),
            entry("303", "SeeOther"),
            entry("304", "NotModified"),
            entry("305", "UseProxy"),
            entry("307", "TemporaryRedirect"),
            entry("308", "PermanentRedirect"),
            entry("400", "BadRequest"),
            entry("401", "Unauthorized"),
            entry("402", "PaymentRequired"),
            entry("403", "Forbidden"),
            entry("404", "NotFound"),
            entry("405", "MethodNotAllowed"),
            entry("406", "NotAcceptable"),
            entry("407", "ProxyAuthenticationRequired"),
            entry("408", "RequestTimeout"),
            entry("409", "Conflict"),
            entry("410", "Gone"),
            entry("411", "LengthRequired"),
            entry("412", "PreconditionFailed"),
            entry("413", "ContentTooLarge"),
            entry("414", "UriTooLong"),
            entry("415", "UnsupportedMediaType"),
            entry("416", "RangeNotSatisfiable"),
            entry("417", "ExpectationFailed"),
            entry("421", "MisdirectedRequest"),
            entry("422", "UnprocessableContent"),
            entry("423", "Locked"),
            entry("424", "FailedDependency"),
            entry("425", "TooEarly"),
            entry("426", "UpgradeRequired"),
            entry("428", "PreconditionRequired"),
            entry("429", "TooManyRequests"),
            entry("431", "RequestHeaderFieldsTooLarge"),
            entry("451", "UnavailableForLegalReasons"),
            entry("500", "InternalServerError"),
            entry("501", "NotImplemented"),
            entry("502", "BadGateway"),
            entry("503", "ServiceUnavailable"),
            entry("504", "GatewayTimeout"),
            entry("505", "HttpVersionNotSupported"),
            entry("506", "VariantAlsoNegotiates"),
            entry("507", "InsufficientStorage"),
            entry("508", "LoopDetected"),
            entry("511", "NetworkAuthenticationRequired"),
            entry("1XX", "Informational"),
            entry("2XX", "Success"),
            entry("3XX", "Redirection"),
            entry("4XX", "ClientError"),
            entry("5XX", "ServerError"),
            entry("default", "DefaultError"));

    private StatusNames() {}

    /** The Java name of a declared status: {@code NotFound}, {@code ClientError}, {@code DefaultError}, {@code Status499}. */
    static String of(String status) {
        String name = NAMES.get(status);
        return name == null ? "Status" + status : name;
    }

    /** Every name that is not derived from the number. */
    static Set<String> all() {
        return new TreeSet<>(NAMES.values());
    }
}
