package dev.covenant.grpc.client;

/** Brings the requests of one attempt. */
interface Feed {
    /** Somebody else brings them. */
    Feed NONE = new Feed() {
        @Override
        public void begin() {}

        @Override
        public void ready() {}

        @Override
        public void ended() {}
    };

    /** The head is on its way; what is sent now waits for the connection. */
    void begin();

    /** The transport takes more, or takes the first: the connection is there. */
    void ready();

    /** The attempt has ended: nothing is to be sent any more. */
    void ended();
}
