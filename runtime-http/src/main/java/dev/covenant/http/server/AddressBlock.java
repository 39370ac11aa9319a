package dev.covenant.http.server;

/**
 * Addresses that begin with the same bits, as RFC 4632 writes them: {@code 10.0.0.0/8}, {@code fd00::/8}; without a slash: one address.
 */
record AddressBlock(InternetAddress first, int bits) {
    /** @throws IllegalArgumentException when it is not written like that */
    static AddressBlock of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        InternetAddress first = InternetAddress.of(address).orElseThrow(() -> odd(text));
        int most = first.bytes().length * Byte.SIZE;
        return new AddressBlock(first, slash < 0 ? most : bits(text, slash, most));
    }

    private static int bits(String text, int slash, int most) {
        String digits = text.substring(slash + 1);
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > most) {
            throw odd(text);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException odd(String text) {
        return new IllegalArgumentException(
                "not an address or a block of addresses such as 10.0.0.0/8: '" + text + "'");
    }

    boolean contains(InternetAddress address) {
        byte[] mine = first.bytes();
        byte[] other = address.bytes();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
