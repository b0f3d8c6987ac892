package vn.hopluu.org.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.secrets.Vault;
import vn.hopluu.org.secrets.VaultFixture;
import vn.hopluu.org.settings.IssuerSettings;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.org.start.RefusedStart;
import vn.hopluu.platform.TestPlatform;

/** Keys on a real store, while days pass. */
class SigningKeysTests {

    private static final MongoClient STORE =
            MongoClients.create(TestPlatform.shared().mongodbUri());

    private final OrgSettings database = new OrgSettings("org-" + UUID.randomUUID(), "", new Topic(4, (short) 1));
    private final MovableClock clock = new MovableClock();

    @Test
    void areTheSameOnEveryInstance() {
        SigningKeys one = instance();
        SigningKeys another = instance();

        Stream.of(one, another).parallel().forEach(SigningKeys::keepUp);
        one.keepUp();
        another.keepUp();

        assertThat(shown(one)).hasSize(1).isEqualTo(shown(another));
        assertThat(one.signing()).isEqualTo(another.signing());
    }

    @Test
    void showTheNextKeyBeforeItSigns() {
        SigningKeys keys = instance();
        String first = keys.signing().getKeyID();

        pass(keys, Duration.ofDays(30).minusHours(2));
        assertThat(shown(keys)).hasSize(2);
        assertThat(keys.signing().getKeyID()).isEqualTo(first);

        pass(keys, Duration.ofMinutes(119));
        assertThat(keys.signing().getKeyID()).isEqualTo(first);

        pass(keys, Duration.ofMinutes(1));
        assertThat(keys.signing().getKeyID()).isNotEqualTo(first);
    }

    @Test
    void keepTheOldKeyUntilItsLastTokenHasEnded() {
        SigningKeys keys = instance();
        String first = keys.signing().getKeyID();
        pass(keys, Duration.ofDays(30).minusHours(2));

        pass(keys, Duration.ofHours(2).plusMinutes(59));
        assertThat(shown(keys)).contains(first);

        pass(keys, Duration.ofMinutes(1));
        assertThat(shown(keys)).doesNotContain(first).hasSize(1);
    }

    @Test
    void signAfterAnAbsenceLongerThanTheirLife() {
        SigningKeys keys = instance();
        String first = keys.signing().getKeyID();

        pass(keys, Duration.ofDays(90));

        assertThat(keys.signing().getKeyID()).isEqualTo(first);
        assertThat(shown(keys)).hasSize(2);
    }

    @Test
    void areMadeOnceWhoeverRotatesThem() {
        SigningKeys one = instance();
        SigningKeys another = instance();
        one.keepUp();
        clock.advance(Duration.ofDays(30).minusHours(1));

        Stream.of(one, another).parallel().forEach(SigningKeys::keepUp);
        one.keepUp();

        assertThat(shown(one)).hasSize(2);
    }

    @Test
    void areNotReadWithAnotherSecret() {
        instance().keepUp();

        SigningKeys stranger = instance(VaultFixture.with("quite-another-secret-0123456789-abcdef"));

        assertThatThrownBy(stranger::keepUp).isInstanceOf(SigningKeyDocuments.UnreadableKey.class);
    }

    @Test
    void ofAnotherSecretEndTheStart() {
        instance().keepUp();

        KeyUpkeep start = new KeyUpkeep(instance(VaultFixture.with("quite-another-secret-0123456789-abcdef")));

        assertThatThrownBy(start::afterSingletonsInstantiated)
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("HOPLUU_SECRET is not the one");
    }

    private void pass(SigningKeys keys, Duration time) {
        clock.advance(time);
        keys.keepUp();
    }

    private SigningKeys instance() {
        return instance(VaultFixture.with("only-for-tests-0123456789-abcdefghij"));
    }

    private SigningKeys instance(Vault vault) {
        IssuerSettings settings = new IssuerSettings(Duration.ofDays(30), "");
        return new SigningKeys(new SigningKeyDocuments(STORE, database, vault), settings, clock);
    }

    private static List<String> shown(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
