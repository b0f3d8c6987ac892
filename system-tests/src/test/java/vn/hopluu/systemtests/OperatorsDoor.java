package vn.hopluu.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What {@code deploy/kafka/grant} does with the broker's own tools. */
final class OperatorsDoor implements AutoCloseable {

    /** The broker may still be starting. */
    private static final int PATIENCE_MILLIS = 240_000;

    private final Admin admin;

    OperatorsDoor(String address) {
        admin = Admin.create(Map.of("bootstrap.servers", address, "default.api.timeout.ms", PATIENCE_MILLIS));
    }

    void makeUser(String name, String password) {
        var credential = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        await(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, credential, password)))
                .all());
    }

    /** @param rights lines of user, resource, pattern, name and operations */
    void grant(Path rights) {
        try (Stream<String> lines = Files.lines(rights)) {
            await(admin.createAcls(lines.filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" +"))
                            .flatMap(OperatorsDoor::bindings)
                            .toList())
                    .all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topics in which Kafka Streams keeps what it remembers. */
    List<String> changelogs() {
        return await(admin.listTopics().names()).stream()
                .filter(topic -> topic.endsWith("-changelog"))
                .toList();
    }

    private static Stream<AclBinding> bindings(String[] right) {
        var resource = ResourceType.fromString(right[1].replace('-', '_'));
        var pattern = new ResourcePattern(resource, right[3], PatternType.valueOf(right[2].toUpperCase(Locale.ROOT)));
        return Stream.of(right[4].split(","))
                .map(AclOperation::fromString)
                .map(operation -> new AccessControlEntry("User:" + right[0], "*", operation, AclPermissionType.ALLOW))
                .map(entry -> new AclBinding(pattern, entry));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
