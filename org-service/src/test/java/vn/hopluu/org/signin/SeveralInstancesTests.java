package vn.hopluu.org.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private ConfigurableApplicationContext another;
    private int otherPort;

    @BeforeEach
    void startAnother() throws ClassNotFoundException {
        another = new SpringApplicationBuilder(Class.forName("vn.hopluu.org.OrgService"))
                .run(
                        "--server.port=0",
                        "--spring.jmx.enabled=false",
                        same("spring.kafka.bootstrap-servers"),
                        same("spring.mongodb.uri"),
                        same("hopluu.database"),
                        same("hopluu.secret"),
                        same("hopluu.public-address"));
        otherPort = another.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private String same(String setting) {
        return "--" + setting + "=" + settings.getRequiredProperty(setting);
    }

    @AfterEach
    void stopAnother() {
        another.close();
    }

    @Test
    void finishWhatEitherBegan() {
        PortalUser person = PortalUser.invited(port, invitations);
        String code = person.code();

        person.browser().moveTo(otherPort);
        JsonNode tokens = PortalUser.json(person.exchange(code, PortalUser.VERIFIER));

        person.browser().moveTo(port);
        PortalUser.json(person.refresh(tokens.get("refresh_token").stringValue()));
        assertThat(person.code()).isNotEqualTo(code);
    }
}
