package dixit.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host whose address may not be connected to. */
final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String host, InetAddress address) {
        super("the host " + host + " is not on the public Internet (" + address.getHostAddress()
                + "); --allow-private-addresses fetches from it all the same.");
    }
}
