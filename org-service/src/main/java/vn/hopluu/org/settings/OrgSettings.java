package vn.hopluu.org.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this service.
 *
 * @param database the name of its database
 * @param dataset the demonstration data to load at start; empty for none
 */
@ConfigurationProperties("hopluu")
public record OrgSettings(
        @DefaultValue("org") String database,
        @DefaultValue("") String dataset,
        @DefaultValue Topic topic) {

    /** How the topic is created when it is not there yet. */
    public record Topic(
            @DefaultValue("4") int partitions,
            @DefaultValue("1") short replication) {}
}
