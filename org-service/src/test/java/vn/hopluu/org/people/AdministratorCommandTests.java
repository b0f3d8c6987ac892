package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.people.PeopleFixture.from;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hopluu.platform.TestPlatform;

/** As the operator runs it, on a real store. */
class AdministratorCommandTests {

    private final PeopleFixture people = PeopleFixture.empty();

    @Test
    void isMeantOnlyWhenItIsAskedFor() {
        assertThat(AdministratorCommand.isMeant(new String[] {"--hopluu.administrator=a@b.example"}))
                .isTrue();
        assertThat(AdministratorCommand.isMeant(new String[] {"--server.port=1"}))
                .isFalse();
    }

    @Test
    void makesAnAdministratorOfEverythingAndPrintsTheLink() {
        Said said = run("--hopluu.administrator=goc@hop-luu.example", "--hopluu.administrator-name=Gốc (synthetic)");

        assertThat(said.code()).isZero();
        Account made = people.accounts.all().getFirst();
        assertThat(made.name()).isEqualTo("Gốc (synthetic)");
        assertThat(made.rights().getFirst().right()).hasToString("ADMINISTRATOR@*");
        assertThat(people.acceptance.accept(said.token(), PeopleFixture.PASSWORD))
                .isInstanceOf(Acceptance.Outcome.Accepted.class);
    }

    @Test
    void letsOneInAgainWhoIsThere() {
        AccountId id = people.preparer("goc@hop-luu.example");
        SecondFactorSetUp.Begun begun = people.begun(id);
        people.setUp.confirm(id, begun.note(), people.code(begun.secret()));
        Said said = run("--hopluu.administrator=Goc@hop-luu.example");

        assertThat(said.code()).isZero();
        assertThat(people.accounts.find(id).orElseThrow().rights())
                .extracting(held -> held.right().toString())
                .containsExactly("PREPARER@xa-dan-hai", "ADMINISTRATOR@*");
        assertThat(people.accounts.find(id).orElseThrow().secondFactor()).isFalse();
        assertThat(people.signIn.password("goc@hop-luu.example", PeopleFixture.PASSWORD, from("10.0.0.1")))
                .isEqualTo(new SignIn.Outcome.Refused());
        assertThat(people.invitations.find(said.token())).isPresent();
        run("--hopluu.administrator=goc@hop-luu.example");
        assertThat(people.accounts.find(id).orElseThrow().rights()).hasSize(2);
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(run("--hopluu.administrator=nonsense").code()).isEqualTo(2);
        assertThat(run("--hopluu.administrator=a@b.example", "--hopluu.administrator-unit=nowhere")
                        .code())
                .isEqualTo(2);
        assertThat(people.accounts.all()).isEmpty();
    }

    private record Said(int code, String text) {

        String token() {
            return text.replaceAll("(?s).*/invitations/(\\S+).*", "$1");
        }
    }

    private Said run(String... arguments) {
        List<String> where = List.of(
                "--spring.mongodb.uri=" + TestPlatform.shared().mongodbUri(),
                "--hopluu.database=" + people.store.database(),
                "--hopluu.secret=a-secret-of-tests-that-protects-nothing");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int code = AdministratorCommand.run(
                    Stream.concat(Stream.of(arguments), where.stream()).toArray(String[]::new));
            return new Said(code, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
