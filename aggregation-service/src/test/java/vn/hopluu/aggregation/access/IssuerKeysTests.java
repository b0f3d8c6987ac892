package vn.hopluu.aggregation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class IssuerKeysTests {

    private final RotatingIssuer issuer = RotatingIssuer.start();
    private final JwtDecoder decoder = decoder(issuer.uri(), "");

    @AfterEach
    void stop() {
        issuer.stop();
    }

    /** One that fetches at most twice in an hour. */
    private static JwtDecoder decoder(String issuer, String keys) {
        var settings = new TokenSettings("http://own", issuer, keys, "hop-luu", "rights", "", "", List.of());
        return Tokens.decoder(settings, IssuerKeys.of(settings, Duration.ofHours(1)));
    }

    @Test
    void keysAreFoundWhenTheFirstTokenComes() {
        assertThat(issuer.requests()).isZero();

        assertThat(decoder.decode(issuer.token()).getSubject()).isEqualTo("somebody");
        assertThat(decoder.decode(issuer.token()).getSubject()).isEqualTo("somebody");
        assertThat(issuer.requests()).isEqualTo(2);
    }

    @Test
    void theKeySetMayBeSomewhereElse() {
        JwtDecoder told = decoder("http://issuer", issuer.uri() + "/keys");

        assertThat(told.decode(issuer.token("http://issuer")).getSubject()).isEqualTo("somebody");
        assertThat(issuer.requests()).isEqualTo(1);
    }

    @Test
    void aNewKeyCountsFromItsFirstToken() {
        String before = issuer.token();
        decoder.decode(before);
        issuer.addKey();

        assertThat(decoder.decode(issuer.token()).getSubject()).isEqualTo("somebody");
        assertThat(decoder.decode(before).getSubject()).isEqualTo("somebody");
    }

    @Test
    void keysThatNobodyHasDoNotMakeTheIssuerBusy() {
        var stranger = RotatingIssuer.start();
        decoder.decode(issuer.token());
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> decoder.decode(stranger.token(issuer.uri())))
                    .isInstanceOf(BadJwtException.class);
        }
        stranger.stop();

        assertThat(issuer.requests()).isLessThanOrEqualTo(4);
        assertThat(decoder.decode(issuer.token()).getSubject()).isEqualTo("somebody");
    }

    @Test
    void whileTheIssuerIsAwayTheKnownKeysServeAndOthersAreRefused() {
        decoder.decode(issuer.token());
        issuer.stop();

        assertThat(decoder.decode(issuer.token()).getSubject()).isEqualTo("somebody");
        issuer.addKey();
        assertThatThrownBy(() -> decoder.decode(issuer.token())).isInstanceOf(BadJwtException.class);
    }

    @Test
    void withoutAnyKeyNoTokenIsCalledBad() {
        issuer.stop();

        assertThatThrownBy(() -> decoder.decode(issuer.token()))
                .isNotInstanceOf(BadJwtException.class)
                .hasCauseInstanceOf(KeySourceException.class);
    }

    @Test
    void anIssuerThatDescribesAnotherIsNotBelieved() {
        JwtDecoder misled = decoder(issuer.uri().replace("127.0.0.1", "localhost"), "");

        assertThatThrownBy(() -> misled.decode(issuer.token())).hasCauseInstanceOf(KeySourceException.class);
    }

    /** The time is a safeguard for the run only: an issuer that never answers would hold it for ever. */
    @Test
    @Timeout(60)
    void anIssuerThatNeverAnswersIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            JwtDecoder waiting = decoder("http://127.0.0.1:" + silent.getLocalPort(), "");

            assertThatThrownBy(() -> waiting.decode(issuer.token())).hasCauseInstanceOf(KeySourceException.class);
        }
    }
}
