package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.dataset.HaTinh;

class DemoPeopleTests {

    private final PeopleFixture people = PeopleFixture.empty().withDemoPassword("only-for-the-demonstration");

    @Test
    void areThereOnceHoweverOftenTheServiceStarts() {
        demoPeople(people).seeTo();
        List<Account> first = people.accounts.all();
        demoPeople(people.another()).seeTo();

        assertThat(first).hasSameSizeAs(DemoPerson.all());
        assertThat(people.accounts.all()).isEqualTo(first);
    }

    @Test
    void takeAnotherPasswordOver() {
        demoPeople(people).seeTo();
        PeopleFixture later = people.withDemoPassword("another-for-the-demonstration");
        demoPeople(later).seeTo();

        assertThat(later.signIn.password(
                        "lap.co-dam@hop-luu.example", "another-for-the-demonstration", PeopleFixture.from("10.0.0.1")))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void areNotThereWithoutAPassword() {
        PeopleFixture without = PeopleFixture.empty();
        demoPeople(without).seeTo();

        assertThat(without.accounts.all()).isEmpty();
    }

    @Test
    void areClearlyNobodyAndServeAtUnitsOfTheDemonstration() {
        assertThat(DemoPerson.all()).allSatisfy(person -> {
            assertThat(person.name()).endsWith("(synthetic)");
            assertThat(person.email()).endsWith("@hop-luu.example");
            assertThat(person.rights().stream().map(Right::unit))
                    .allMatch(unit -> unit.map(HaTinh.TREE::unit).orElseThrow().isPresent());
        });
        assertThat(DemoPerson.all().stream()
                        .flatMap(person -> person.rights().stream().map(Right::role)))
                .containsAll(Arrays.asList(Role.values()));
    }

    static DemoPeople demoPeople(PeopleFixture people) {
        return new DemoPeople(people.documents, people.hashing, people.settings, people.clock);
    }
}
