package vn.hopluu.org.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import vn.hopluu.org.issuer.AsIssuer;
import vn.hopluu.org.people.Invitations;

/** Two instances over one store, and a gateway that sends each request to either. */
@AsIssuer
class SeveralInstancesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    @Autowired
    private Invitations invitations;

    private ConfigurableApplicationContext start(String... settings) throws ClassNotFoundException {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                same("spring.kafka.bootstrap-servers"),
                same("spring.mongodb.uri"),
                same("hopluu.database"),
                same("hopluu.public-address")));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(Class.forName("vn.hopluu.org.OrgService")).run(all.toArray(String[]::new));
    }

    private String same(String setting) {
        return "--" + setting + "=" + settings.getRequiredProperty(setting);
    }

    @Test
    void finishWhatEitherBegan() throws ClassNotFoundException {
        try (ConfigurableApplicationContext another = start(same("hopluu.secret"))) {
            PortalUser person = PortalUser.invited(port, invitations);
            String code = person.code();

            person.browser().moveTo(another.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            JsonNode tokens = PortalUser.json(person.exchange(code, PortalUser.VERIFIER));

            person.browser().moveTo(port);
            PortalUser.json(person.refresh(tokens.get("refresh_token").stringValue()));
            assertThat(person.code()).isNotEqualTo(code);
        }
    }

    @Test
    void sayWhyTheyDoNotStartWithAnotherSecret() {
        assertThatThrownBy(() -> start("--hopluu.secret=quite-another-secret-0123456789-abcdef")
                        .close())
                .hasMessageContaining("HOPLUU_SECRET is not the one");
    }
}
