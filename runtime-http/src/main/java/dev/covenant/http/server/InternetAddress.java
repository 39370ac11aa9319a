package dev.covenant.http.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that was written as digits. Names are not addresses: nothing here asks a name server.
 */
record InternetAddress(InetAddress address) {
    private static final int SITE_BYTES = 8;
    private static final Pattern V4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

    /**
     * The address in a text; empty: there is none. Numbers with leading zeros are octal to some and decimal to others: they are none.
     * IPv4 in IPv6 is IPv4.
     */
    static Optional<InternetAddress> of(String text) {
        int zone = text.indexOf('%');
        String digits = zone < 0 ? text : text.substring(0, zone);
        return isV4(digits) || V6.matcher(digits).matches() ? read(digits) : Optional.empty();
    }

    private static boolean isV4(String digits) {
        return V4.matcher(digits).matches()
                && Stream.of(digits.split("\\.", -1)).allMatch(part -> Integer.parseInt(part) <= 0xFF);
    }

    private static Optional<InternetAddress> read(String digits) {
        try {
            // Has the form of an address: it is read or refused, not looked up.
            return Optional.of(new InternetAddress(InetAddress.getByName(digits)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return address.getAddress();
    }

    /**
     * Who may have many addresses has one name: of an IPv6 address the first 64 bits, since every household is given at least as many
     * (RFC 6177); of another all of it.
     */
    String site() {
        return address instanceof Inet4Address
                ? address.getHostAddress()
                : HexFormat.of().formatHex(bytes(), 0, SITE_BYTES);
    }
}
