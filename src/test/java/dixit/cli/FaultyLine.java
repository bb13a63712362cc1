package dixit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A line to a server on loopback on which things go wrong, one fault for each connection. */
final class FaultyLine implements AutoCloseable {

    enum Fault {
        NONE,
        /** Nobody takes the call. */
        DOWN,
        /** Everything is half a second late. */
        SLOW,
        /** The server says that it cannot. */
        ERROR,
        /** The line breaks while the request is under way. */
        CUT_REQUEST,
        /** The server has done what it was asked, but its answer breaks off. */
        CUT_ANSWER
    }

    private final ServerSocket calls;
    private final int server;
    private final Supplier<Fault> faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "faulty line");
        thread.setDaemon(true);
        return thread;
    });

    /** @param faults asked once for each connection */
    FaultyLine(int server, Supplier<Fault> faults) throws IOException {
        this.server = server;
        this.faults = faults;
        this.calls = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::answer);
    }

    int port() {
        return calls.getLocalPort();
    }

    /** Ends all connections, between two requests as a rule: the next one needs a new one, with its fault. */
    void hangUp() {
        open.forEach(FaultyLine::close);
        open.clear();
    }

    private void answer() {
        while (!calls.isClosed()) {
            try {
                Socket call = calls.accept();
                open.add(call);
                Fault fault = faults.get();
                threads.submit(() -> take(call, fault));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void take(Socket call, Fault fault) {
        try (call;
                Socket line = new Socket(InetAddress.getLoopbackAddress(), server)) {
            switch (fault) {
                case NONE -> talk(call, line, Long.MAX_VALUE, Long.MAX_VALUE);
                case DOWN -> call.setSoLinger(true, 0);
                case SLOW -> {
                    Thread.sleep(500);
                    talk(call, line, Long.MAX_VALUE, Long.MAX_VALUE);
                }
                case ERROR -> {
                    call.getInputStream().read(new byte[8192]);
                    call.getOutputStream()
                            .write("HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    call.getOutputStream().flush();
                    call.shutdownOutput();
                    call.getInputStream().transferTo(OutputStream.nullOutputStream());
                }
                case CUT_REQUEST -> talk(call, line, 600, Long.MAX_VALUE);
                case CUT_ANSWER -> talk(call, line, Long.MAX_VALUE, 40);
            }
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            // A line that breaks.
        }
    }

    /** Carries at most so many bytes either way. */
    private void talk(Socket call, Socket line, long there, long back) throws IOException {
        threads.submit(() -> {
            try {
                carry(call.getInputStream(), line.getOutputStream(), there);
            } catch (IOException e) {
                // The other end tells.
            }
            close(call);
            close(line);
        });
        carry(line.getInputStream(), call.getOutputStream(), back);
    }

    private static void carry(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[4096];
        long left = most;
        for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
            out.write(buffer, 0, (int) Math.min(read, left));
            out.flush();
            left -= read;
            if (left <= 0) return;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        calls.close();
        threads.shutdownNow();
    }
}
