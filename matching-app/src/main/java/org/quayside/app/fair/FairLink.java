package org.quayside.app.fair;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.platform.Identities;
import org.quayside.fair.FairId;
import org.springframework.stereotype.Component;

/**
 * The link by which people register themselves for a fair, without an account. It carries a code derived under the installation's secret,
 * so that it needs no table and nobody can make one up; it works while the fair is open.
 */
@Component
public final class FairLink {
    private static final int BORDER = 4;

    private final FairView fairs;
    private final Identities identities;

    FairLink(FairView fairs, Identities identities) {
        this.fairs = fairs;
        this.identities = identities;
    }

    String code(FairId fair) {
        return identities.linkCode(fair);
    }

    /** Path of the page that the link leads to. */
    String path(FairId fair) {
        return "/fairs/%s/register?code=%s".formatted(fair, code(fair));
    }

    /** The fair that a link with this code is for. */
    public FairView.Entry fair(String id, String code) {
        FairView.Entry fair = fairs.existing(id);
        if (!MessageDigest.isEqual(code(fair.id()).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
            throw HttpProblem.parameter("code", "is not the one of this fair; take it from the link or QR code as it is");
        }
        return fair;
    }

    /** A QR code as a drawing, dark on light, with the quiet zone that the standard asks for. */
    static String svg(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * BORDER;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><rect width="%d" height="%d" fill="#fff"/><path d="%s" fill="#000"/></svg>
                """.formatted(size, size, size, size, path);
    }
}
