package dixit.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses of the network may be connected to. */
@FunctionalInterface
public interface AddressGuard {

    /** Every address. */
    AddressGuard ANY = address -> true;

    /** Those of the public Internet: none of this machine, its networks, or any special purpose (RFC 6890). */
    AddressGuard PUBLIC = AddressGuard::isPublic;

    /** Whether {@code address} may be connected to. */
    boolean allows(InetAddress address);

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) return isPublic(bytes);
        return address instanceof Inet6Address && isPublicIpv6(bytes);
    }

    /** The IANA IPv4 special-purpose registry, but for what {@link InetAddress} knows. */
    private static boolean isPublic(byte[] ip) {
        int a = ip[0] & 0xFF;
        int b = ip[1] & 0xFF;
        int c = ip[2] & 0xFF;
        if (a == 0 || a == 127 || a == 10 || a >= 224) return false;
        if (a == 100 && b >= 64 && b < 128) return false; // shared by providers, RFC 6598
        if (a == 169 && b == 254 || a == 172 && b >= 16 && b < 32 || a == 192 && b == 168) return false;
        if (a == 192 && b == 0 && (c == 0 || c == 2)) return false; // protocol assignments, documentation
        if (a == 192 && b == 88 && c == 99) return false; // 6to4 relays
        if (a == 198 && (b == 18 || b == 19)) return false; // benchmarks, RFC 2544
        return !(a == 198 && b == 51 && c == 100) && !(a == 203 && b == 0 && c == 113); // documentation
    }

    /** Global unicast only, and what leads on to an IPv4 address only where that is public. */
    private static boolean isPublicIpv6(byte[] ip) {
        if (prefix(ip, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) return isPublic(at(ip, 12)); // NAT64
        if ((ip[0] & 0xE0) != 0x20) return false;
        if (prefix(ip, 0x20, 0x02)) return isPublic(at(ip, 2)); // 6to4
        boolean special = prefix(ip, 0x20, 0x01) && (ip[2] & 0xFE) == 0; // Teredo, ORCHID, benchmarks
        return !special && !prefix(ip, 0x20, 0x01, 0x0d, 0xb8) && !prefix(ip, 0x3f, 0xff);
    }

    private static boolean prefix(byte[] ip, int... prefix) {
        for (int i = 0; i < prefix.length; i++) if ((ip[i] & 0xFF) != prefix[i]) return false;
        return true;
    }

    private static byte[] at(byte[] ip, int from) {
        return Arrays.copyOfRange(ip, from, from + 4);
    }

    /**
     * {@code addresses} of a host, all of which may be connected to.
     *
     * @throws ForbiddenAddress when one may not: a name that leads to both is a trap
     */
    default InetAddress[] checked(String host, InetAddress[] addresses) throws UnknownHostException {
        for (InetAddress address : addresses) {
            if (!allows(address)) throw new ForbiddenAddress(host, address);
        }
        return addresses;
    }
}
