package vn.hopluu.benchmarks.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of a list and where it goes on. */
public record Page(List<JsonNode> items, @Nullable String next) {}
