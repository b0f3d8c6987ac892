package vn.hopluu.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to run the whole system on one machine.
 *
 * @param root the project's folder, in which the modules' jars are built
 * @param data the folder that keeps everything between runs: topics, documents, streams state, logs
 * @param ports where each part listens
 * @param dataset the dataset that org-service loads, empty for none
 * @param aggregationInstances how many processes share the work of aggregation-service
 * @param environment additional environment variables of a part, by its name
 * @param jvmArguments additional arguments of every service's JVM
 */
public record LocalSettings(
        Path root,
        Path data,
        Ports ports,
        String dataset,
        int aggregationInstances,
        Map<String, Map<String, String>> environment,
        List<String> jvmArguments) {

    public LocalSettings {
        if (aggregationInstances < 1) {
            throw new IllegalArgumentException("at least one instance of aggregation-service is needed");
        }
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** The documented ports and the dataset of Hà Tĩnh, as far as the environment does not say otherwise. */
    public static LocalSettings from(Path root, Map<String, String> environment) {
        return new LocalSettings(
                root,
                root.resolve(environment.getOrDefault("HOPLUU_DATA", ".data")),
                Ports.from(environment),
                environment.getOrDefault("HOPLUU_DATASET", "ha-tinh"),
                1,
                Map.of(),
                List.of());
    }

    /** A system of its own beside any other: free ports, and its data in the given folder. */
    public static LocalSettings apart(Path root, Path data) {
        return new LocalSettings(root, data, Ports.free(), "ha-tinh", 1, Map.of(), List.of());
    }

    public LocalSettings withDataset(String other) {
        return new LocalSettings(root, data, ports, other, aggregationInstances, environment, jvmArguments);
    }

    public LocalSettings withAggregationInstances(int number) {
        return new LocalSettings(root, data, ports, dataset, number, environment, jvmArguments);
    }

    /** Adds environment variables for one part, such as {@code gateway} or {@code aggregation-service}. */
    public LocalSettings withEnvironment(String part, Map<String, String> variables) {
        Map<String, Map<String, String>> more = new HashMap<>(environment);
        more.put(part, Map.copyOf(variables));
        return new LocalSettings(root, data, ports, dataset, aggregationInstances, more, jvmArguments);
    }

    public LocalSettings withJvmArguments(List<String> arguments) {
        return new LocalSettings(root, data, ports, dataset, aggregationInstances, environment, arguments);
    }
}
