package org.quayside.app.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks endpoints up and lets only public addresses through. The client connects to what this returns and asks nobody else, so that a name
 * cannot lead to one address when it is checked and to another when it is called (DNS rebinding).
 */
final class AddressGuard implements DnsResolver {
    /** Says why an address is not called. */
    static final class Refused extends UnknownHostException {
        Refused(String message) {
            super(message);
        }
    }

    /** How names are looked up. */
    interface LookUp {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private static final int LONGEST_SECONDS = 5;

    private final boolean allowLoopback;
    private final List<String> allowHosts;
    private final LookUp names;
    /** Platform threads: looking up is native, does not end when interrupted, and would hold the carrier of a virtual one. */
    private final ExecutorService resolvers = new ThreadPoolExecutor(
            0, 64, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Thread.ofPlatform().daemon().name("webhook-dns-", 0).factory());

    AddressGuard(boolean allowLoopback, List<String> allowHosts, LookUp names) {
        this.allowLoopback = allowLoopback;
        this.allowHosts = allowHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = lookUp(host);
        if (allowHosts.contains(host.toLowerCase(Locale.ROOT))) {
            return found;
        }
        for (var address : found) {
            var objection = objection(address);
            if (objection != null) {
                var number = address.getHostAddress();
                throw new Refused("%s is %s: not called".formatted(host.equals(number) ? host : "%s is %s, which".formatted(host, number), objection));
            }
        }
        return found;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            return resolvers.submit(() -> names.all(host)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : new UnknownHostException(host + ": " + e.getCause());
        } catch (TimeoutException | java.util.concurrent.RejectedExecutionException e) {
            throw new UnknownHostException(host + " was not found within %d s".formatted(LONGEST_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": interrupted");
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        resolve(host);
        return host;
    }

    /** Null: may be called. */
    @Nullable String objection(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return allowLoopback ? null : "this machine";
        }
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return "not public";
        }
        return switch (address) {
            case Inet4Address four -> isReserved(four.getAddress()) ? "not public" : null;
            case Inet6Address six -> objection(six.getAddress());
            default -> "of an unknown kind";
        };
    }

    private static boolean isReserved(byte[] four) {
        int a = four[0] & 255;
        int b = four[1] & 255;
        return a == 0 || a == 10 || a == 127 || a >= 224
                || a == 100 && b >= 64 && b < 128 // carriers' (RFC 6598)
                || a == 169 && b == 254
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 168
                || a == 192 && b == 0 && (four[2] == 0 || four[2] == 2)
                || a == 198 && (b == 18 || b == 19 || b == 51 && (four[2] & 255) == 100)
                || a == 203 && b == 0 && four[2] == 113;
    }

    /** Addresses of IPv6 that are private, or that carry one of IPv4 within. */
    private @Nullable String objection(byte[] six) {
        if ((six[0] & 0xFE) == 0xFC) {
            return "not public";
        }
        if (startsWith(six, 0x20, 0x01, 0x0D, 0xB8)) {
            return "for documentation";
        }
        if (startsWith(six, 0x20, 0x02)) {
            return within(six, 2);
        }
        if (startsWith(six, 0, 0x64, 0xFF, 0x9B) || startsWith(six, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return within(six, 12);
        }
        return null;
    }

    private @Nullable String within(byte[] six, int from) {
        try {
            return objection(InetAddress.getByAddress(Arrays.copyOfRange(six, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean startsWith(byte[] address, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((address[i] & 255) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
