package dixit.cli;

import dixit.web.Server;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/** What {@code up} and {@code serve} share. */
final class Serving {

    private Serving() {}

    /** Credentials come from the environment; there is no default password. */
    static Server.Settings settings(String host, int port, int timeout) {
        String user = System.getenv("DIXIT_USER");
        String password = System.getenv("DIXIT_PASSWORD");
        Optional<Server.Credentials> credentials =
                user == null || password == null || user.isBlank() || password.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Server.Credentials(user, password));
        return new Server.Settings(host, port, timeout, credentials);
    }

    /** Fails before any work is done when the port cannot be had. */
    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw portInUse(port);
        }
    }

    static CommandFailure portInUse(int port) {
        return new CommandFailure(
                ExitCode.NOTHING_DONE,
                "port " + port + " is in use; stop what listens there or name another with --port.");
    }

    /** Serves until Ctrl-C or SIGTERM, then stops the server before the store is closed. */
    static void untilStopped(Server server) {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            try {
                main.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        server.join();
    }
}
