package vn.hopluu.platform;

/** A running store that speaks MongoDB's protocol. */
interface DocumentStore extends AutoCloseable {

    /** The connection string for its clients, without a database. */
    String uri();

    @Override
    void close();
}
