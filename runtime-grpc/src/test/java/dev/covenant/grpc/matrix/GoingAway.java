package dev.covenant.grpc.matrix;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** An HTTP/2 server that refuses each call unseen: by a GOAWAY below its number, or by a RST_STREAM with REFUSED_STREAM (RFC 9113). */
public final class GoingAway {
    private static final int PREFACE = 24;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int HEADERS = 1;
    private static final int ACK = 1;
    private static final int REFUSED_STREAM = 7;

    private GoingAway() {}

    /** Answers the first call by a GOAWAY, then waits for the client to go. */
    static void serve(Socket socket) {
        serve(socket, false);
    }

    /**
     * Answers calls until the client goes.
     *
     * @param each whether each call is refused by itself, else the whole connection
     */
    public static void serve(Socket socket, boolean each) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            frame(out, SETTINGS, 0, 0);
            in.readFully(new byte[PREFACE]);
            while (true) {
                answer(in, out, each);
            }
        } catch (IOException gone) {
            System.getLogger(GoingAway.class.getName()).log(System.Logger.Level.DEBUG, "the client has gone", gone);
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out, boolean each) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        in.readFully(new byte[length]);
        if (type == SETTINGS && (flags & ACK) == 0) {
            frame(out, SETTINGS, ACK, 0);
        } else if (type == HEADERS && each) {
            frame(out, RST_STREAM, 0, stream, REFUSED_STREAM);
        } else if (type == HEADERS) {
            frame(out, GOAWAY, 0, 0, 0, 0);
        }
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, int... words) throws IOException {
        int length = words.length * Integer.BYTES;
        out.writeByte(length >> 16);
        out.writeShort(length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        for (int word : words) {
            out.writeInt(word);
        }
        out.flush();
    }
}
