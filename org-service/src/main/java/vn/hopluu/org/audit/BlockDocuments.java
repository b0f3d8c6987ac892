package vn.hopluu.org.audit;

import org.bson.Document;

/** Blocks as the store keeps them. */
final class BlockDocuments {

    private BlockDocuments() {}

    static Document write(Block block) {
        return new Document("_id", block.number())
                .append("at", block.at())
                .append("previous", block.previous())
                .append("entries", block.entries())
                .append("hash", block.hash());
    }

    static Block read(Document document) {
        return new Block(
                document.getLong("_id"),
                document.getString("at"),
                document.getString("previous"),
                document.getList("entries", String.class),
                document.getString("hash"));
    }

    static Head head(Document document) {
        return new Head(document.getLong("_id"), document.getString("hash"));
    }
}
